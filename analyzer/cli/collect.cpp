// `collect`: the PowerShell that captures a whole case. What it captures is what the kinds say; how
// stands here. It runs nothing that changes a server, but for the storage test, which is run only
// for a user that is named.
#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "version.h"

namespace pairlint::cli {
namespace {

constexpr std::string_view kUser = "\"sip:<user>@<domain>\"";
constexpr std::string_view kMail = "<user>@<domain>";

constexpr std::string_view kHead = R"ps(
# Captures what pairlint judges. Run it on one Front End in the Skype for Business Server Management
# Shell and on one Exchange server in the Exchange Management Shell, and send the zip file of each.
# It reads only (Get-*, Resolve-DnsName, the metadata documents). With -SipUri it also runs
# Test-CsExStorageConnectivity, which puts one item into the mailbox of that user.
param([string]$SipUri = '')

$FormatEnumerationLimit = -1
$stamp = Get-Date -Format yyyyMMddHHmmss
$folder = Join-Path $env:TEMP "pairlint-$env:COMPUTERNAME-$stamp"
$file = Join-Path $folder "$env:COMPUTERNAME.txt"
$mail = $SipUri -replace '^sip:', ''
$stars = '*' * 22
New-Item -ItemType Directory -Path $folder | Out-Null

function Write-Text($Text) { $Text | Out-File $file -Append -Encoding UTF8 -Width 4096 }

# One item as PowerShell shows it, with all its properties.
function Format-Item($Item) {
  if ($Item -is [Management.Automation.VerboseRecord]) { "VERBOSE: $Item" }
  elseif ($Item -is [Management.Automation.WarningRecord]) { "WARNING: $Item" }
  elseif ($Item -is [Management.Automation.ErrorRecord]) { $Item | Out-String -Width 4096 }
  elseif ($Item -is [string]) { $Item }
  else { $Item | Format-List * | Out-String -Width 4096 }
}

# The command as if typed, what it prints, and its objects as XML; nothing if it does not exist here.
function Save([string]$Command, [string]$Name) {
  if (-not (Get-Command ($Command -split ' ')[0] -ErrorAction SilentlyContinue)) { return }
  Write-Host $Command
  $shown = $Command
  if ($Name) { $shown = "$Command | Format-List *" }
  $items = @(& ([scriptblock]::Create($Command)) 2>&1 3>&1 4>&1)
  Write-Text "PS C:\>$shown"
  Write-Text ($items | ForEach-Object { Format-Item $_ })
  $objects = @($items | Where-Object { $_ -isnot [Management.Automation.ErrorRecord] })
  if ($Name -and $objects) { $objects | Export-Clixml (Join-Path $folder "$Name.xml") }
}

function Save-Document([string]$Url, [string]$Name) {
  if (-not $Url) { return }
  Write-Host $Url
  try { Invoke-WebRequest $Url -UseBasicParsing -OutFile (Join-Path $folder $Name) }
  catch { Write-Text ($_ | Out-String -Width 4096) }
}

Write-Text @($stars, 'Windows PowerShell transcript start', "Start time: $stamp",
  "Machine: $env:COMPUTERNAME ($([Environment]::OSVersion.VersionString))", $stars)
)ps";

constexpr std::string_view kDocuments = R"ps(
if (Get-Command Get-CsOAuthConfiguration -ErrorAction SilentlyContinue) {
  $address = ([uri](Get-CsOAuthConfiguration).ExchangeAutodiscoverUrl).Host
  if ($address) {
    Save "Resolve-DnsName $address" 'DnsAnswer'
    Save-Document "https://$address/autodiscover/metadata/json/1" 'exchange-metadata.json'
  }
}
if (Get-Command Get-PartnerApplication -ErrorAction SilentlyContinue) {
  foreach ($url in (Get-PartnerApplication).AuthMetadataUrl) {
    Save-Document $url "metadata-$(([uri]$url).Host).json"
  }
}
)ps";

constexpr std::string_view kTail = R"ps(
Write-Text @('PS C:\>', $stars, 'Windows PowerShell transcript end',
  "End time: $(Get-Date -Format yyyyMMddHHmmss)", $stars)
Compress-Archive -Path (Join-Path $folder '*') -DestinationPath "$folder.zip"
Write-Host "Send $folder.zip"
)ps";

/// The text with each `from` replaced.
std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// The cmdlet of today's versions stands last; an older one is for servers without it.
std::string plain_save(const Kind& kind) {
  std::string save = "Save '" + kind.cmdlets.back() + "' '" + kind.name + "'\n";
  if (kind.cmdlets.size() == 1) return save;
  return "if (Get-Command " + kind.cmdlets.back() + " -ErrorAction SilentlyContinue) { " +
         save.substr(0, save.size() - 1) + " }\nelse { Save '" + kind.cmdlets.front() + "' '" +
         kind.name + "' }\n";
}

/// A cmdlet that speaks of one server at a time is asked for each.
std::string save_each_server(const Kind& kind) {
  const std::string cmdlet(kind.cmdlets.back());
  return "if (Get-Command " + cmdlet + " -ErrorAction SilentlyContinue) {\n" +
         "  foreach ($server in (Get-ExchangeServer).Name) { Save \"" + cmdlet + " -" +
         kind.server_parameter + " $server\" \"$server-" + kind.name + "\" }\n}\n";
}

/// What can only be asked for the user of -SipUri. What Save prints is whole anyway.
std::string save_for_user(const Kind& kind) {
  std::string command =
      replaced(replaced(std::string(kind.capture), kUser, "'$SipUri'"), kMail, "'$mail'");
  const bool prints_records = command.starts_with("Get-");
  if (prints_records) command.resize(std::min(command.size(), command.find(" | ")));
  return "if ($SipUri) { Save \"" + command + "\"" +
         (prints_records ? " '" + kind.name + "'" : std::string()) + " }\n";
}

bool is_asked_of_user(const Kind& kind) {
  return std::string_view(kind.capture).find(kMail) != std::string_view::npos;
}

std::string save_of(const Kind& kind) {
  if (is_asked_of_user(kind)) return save_for_user(kind);
  return kind.server_parameter.empty() ? plain_save(kind) : save_each_server(kind);
}

/// A command with other blanks to fill in is for a person.
bool can_be_captured(const Kind& kind) {
  const std::string command = replaced(std::string(kind.capture), kMail, "");
  return !kind.cmdlets.empty() && !command.empty() && command.find('<') == std::string::npos;
}

/// Kinds that the shell of one of the two sides prints.
std::string saves_of(const Pack& pack, Shell shell) {
  std::string all, of_user;
  for (const Kind& kind : pack.kinds) {
    if (kind.shell != shell || !can_be_captured(kind)) continue;
    (is_asked_of_user(kind) ? of_user : all) += save_of(kind);
  }
  return all + of_user;
}

}  // namespace

int run_collect(const CommandLine& line) {
  Knowledge knowledge;
  const auto pack = knowledge.load(line.rule_folders);
  if (!pack) {
    complain(pack.error().message);
    return kWrongUse;
  }
  std::string script = std::string("# pairlint ") + kVersion + " collect, PowerShell 5.1";
  script += kHead;
  script += "\n# Skype for Business Server\n" + saves_of(**pack, Shell::kSfb);
  script += "\n# Exchange Server\n" + saves_of(**pack, Shell::kExchange);
  script += kDocuments;
  script += kTail;
  return write_stdout(script);
}

}  // namespace pairlint::cli
