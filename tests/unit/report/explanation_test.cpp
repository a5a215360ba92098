#include "report/explanation.h"

#include <gtest/gtest.h>

namespace pairlint::report {
namespace {

Explanation hostile_rule() {
  Explanation rule;
  rule.name = {"realm-odd", "The <b>realm</b>\x1b[2J is odd", "realm-odd"};
  rule.severity = "warning";
  rule.confidence = "observed";
  rule.step = "mine";
  rule.reason = "See [here](javascript:x)";
  rule.decision = Decision{"for each X (x)",
                           "x.A != '```'",
                           "isOdd(x)",
                           {{"x.B", "error"}},
                           {{"isOdd(x)", "It is odd", "x.A == 'odd'"}},
                           {"A", "B"},
                           {{"X", "sfb", "Get-X"}}};
  rule.fixes.push_back({"exchange", "Set-X", "Get-X", "Set-X -Undo", "at once"});
  rule.explains.push_back({"code-5", "It ended", "code-unknown"});
  rule.sources.push_back("<img src=x>");
  return rule;
}

TEST(ExplanationMarkdown, SaysEverythingAndIsInert) {
  EXPECT_EQ(write_explanation_markdown({hostile_rule()}, Links::kPages), R"(# realm-odd

**The \<b\>realm\</b\>\\x1b\[2J is odd**

Severity warning, confidence observed, step mine.

## Why

See \[here\](javascript:x)

## How it is decided

Judged for each X (x).

It applies only where

````cel
x.A != '```'
````

It fails where

```cel
isOdd(x)
```

Its severity is error where

```cel
x.B
```

It passes where that is certainly not so. It cannot tell where it hangs on a property that was not captured, is cut or masked: A, B.

What is called above:

* isOdd(x): It is odd

  ```cel
  x.A == 'odd'
  ```

What it looks at is printed by:

* X, in the Skype for Business Server Management Shell:

  ```powershell
  Get-X
  ```

## Fix

Type in the Exchange Management Shell:

```powershell
Set-X
```

Verify:

```powershell
Get-X
```

Undo:

```powershell
Set-X -Undo
```

Takes effect: at once

## Explains

* [code-5](code-unknown.md): It ended

## Sources

* \<img src=x\>
)");
}

TEST(ExplanationText, LetsNoEscapeSequencePass) {
  const std::string text = write_explanation_text({hostile_rule()}, TextStyle{});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_NE(text.find("\\x1b[2J is odd"), std::string::npos);
  EXPECT_NE(text.find("with the severity error where\n     x.B\n"), std::string::npos);
  EXPECT_NE(text.find("   - isOdd(x): It is odd\n       x.A == 'odd'\n"), std::string::npos);
}

TEST(ExplanationJson, LetsNoEscapeSequencePass) {
  const std::string json = write_explanation_json({hostile_rule()});
  EXPECT_EQ(json.find('\x1b'), std::string::npos);
  EXPECT_NE(json.find(R"("title": "The <b>realm</b>\u001b[2J is odd")"), std::string::npos);
  EXPECT_NE(json.find(R"("is": "x.A == 'odd'")"), std::string::npos);
}

}  // namespace
}  // namespace pairlint::report
