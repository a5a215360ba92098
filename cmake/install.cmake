# What an installation consists of, and the packages made of it. Man page and completions come from
# the program itself, so a program for another system has none.
include(GNUInstallDirs)
install(TARGETS pairlint RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY rules DESTINATION ${CMAKE_INSTALL_DATADIR}/pairlint)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(CMAKE_CROSSCOMPILING)
  return()
endif()

set(scripts ${CMAKE_SOURCE_DIR}/cmake/packages)
set(shell_files ${CMAKE_BINARY_DIR}/installed/shell)
add_custom_command(OUTPUT ${shell_files}/pairlint.1.gz
  COMMAND ${scripts}/shell_files $<TARGET_FILE:pairlint> ${shell_files}
  DEPENDS pairlint ${scripts}/shell_files
  COMMENT "Writing the man page and completions")
add_custom_target(shell_files ALL DEPENDS ${shell_files}/pairlint.1.gz)
install(FILES ${shell_files}/pairlint.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${shell_files}/pairlint
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${shell_files}/_pairlint DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${shell_files}/pairlint.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# Licences and versions of what is linked are known by Debian's packages; elsewhere they are not
# installed, and nothing is packed.
find_program(DPKG_QUERY dpkg-query)
if(NOT DPKG_QUERY)
  return()
endif()
set(PAIRLINT_MAINTAINER "pairlint contributors <pairlint@localhost>" CACHE STRING "Of the packages")
set(documents ${CMAKE_BINARY_DIR}/installed/documents)
# Always: they carry SOURCE_DATE_EPOCH and versions of packages, which are no files to depend on.
add_custom_target(package_documents
  COMMAND ${CMAKE_COMMAND} -E env "MAINTAINER=${PAIRLINT_MAINTAINER}"
    ${scripts}/documents ${PROJECT_VERSION} ${documents}
  VERBATIM COMMENT "Writing licences and the list of parts")
install(DIRECTORY ${documents}/ DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(FILES ${scripts}/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
  RENAME pairlint)

# --- packages ---------------------------------------------------------------------------------
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_CONTACT "${PAIRLINT_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "analyzer of captured Skype for Business and Exchange pairings")
set(CPACK_PACKAGE_DESCRIPTION "pairlint reads what PowerShell and logs say of the pairing of a Skype
for Business server with Exchange, and says what is wrong, why, and what to
do. It works offline: it opens no connection and changes nothing.")
set(CPACK_PACKAGE_FILE_NAME pairlint-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_THREADS 1)
include(CPack)
