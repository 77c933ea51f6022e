@echo off
rem Builds what changed and starts Treasury Lookup. All words are passed on to it: run --help lists them.
setlocal DisableDelayedExpansion
set "ROOT=%~dp0"
set "JDK="
for /f "delims=" %%J in ('powershell -NoProfile -ExecutionPolicy Bypass -File "%ROOT%src\main\scripts\setup.ps1" build ^<nul') do set "JDK=%%J"
if not defined JDK exit /b 1

rem JavaFX goes on the module path, as it warns about a class path. Of each JavaFX pair the jar without a platform in
rem its name is empty. That the class path names JavaFX once more does no harm: modules go first.
set "MODULES="
for /f "delims=" %%F in ('dir /b "%ROOT%target\lib\javafx-*-win*.jar"') do call set "MODULES=%ROOT%target\lib\%%F;%%MODULES%%"
"%JDK%\bin\java.exe" -XX:+UseSerialGC --module-path "%MODULES%" --add-modules ALL-MODULE-PATH --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "%ROOT%target\classes;%ROOT%target\lib\*" org.treasurylookup.Main %*
exit /b %ERRORLEVEL%
