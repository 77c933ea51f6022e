@echo off
rem Builds everything and runs every test and check: Maven's "verify". All words are passed on to Maven.
setlocal DisableDelayedExpansion
set "ROOT=%~dp0"
set "JAVA_HOME_FOUND="
for /f "delims=" %%J in ('powershell -NoProfile -ExecutionPolicy Bypass -File "%ROOT%src\main\scripts\setup.ps1" find ^<nul') do set "JAVA_HOME_FOUND=%%J"
if not defined JAVA_HOME_FOUND exit /b 1
where /q mvn.cmd
if errorlevel 1 (
    echo The build needs Apache Maven. Install it from https://maven.apache.org and add its bin folder to PATH. 1>&2
    exit /b 1
)
set "JAVA_HOME=%JAVA_HOME_FOUND%"
cd /d "%ROOT%"
call mvn.cmd -B -ntp verify %*
set "STATUS=%ERRORLEVEL%"
echo.
if "%STATUS%"=="0" (echo check: passed) else (echo check: FAILED, Maven ended with %STATUS% and says why above)
exit /b %STATUS%
