@echo off
rem Runs the Maven pinned in .mvn\wrapper\maven-wrapper.properties, fetched once from Apache's own site and checked.
rem Where that site cannot be reached, runs the installed mvn instead. Needs the curl and tar of Windows 10 or newer.
setlocal

for /f "usebackq tokens=1,* delims==" %%a in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do (
    if "%%a"=="distributionUrl" set "URL=%%b"
    if "%%a"=="distributionSha256Sum" set "SUM=%%b"
)
for %%f in ("%URL%") do set "ARCHIVE=%%~nxf"
set "NAME=%ARCHIVE:-bin.tar.gz=%"
set "WRAPPER=%USERPROFILE%\.m2\wrapper"
if defined MAVEN_USER_HOME set "WRAPPER=%MAVEN_USER_HOME%\wrapper"
set "DIST=%WRAPPER%\dists\%NAME%"
set "MVN=%DIST%\%SUM%\bin\mvn.cmd"
if exist "%MVN%" goto run

set "TEMPDIR=%WRAPPER%\fetch.%RANDOM%"
mkdir "%TEMPDIR%"
curl -fsSL --connect-timeout 5 --speed-limit 1000 --speed-time 15 -o "%TEMPDIR%\%ARCHIVE%" "%URL%" 2>nul
if errorlevel 1 goto installed
certutil -hashfile "%TEMPDIR%\%ARCHIVE%" SHA256 | findstr /i "%SUM%" >nul
if errorlevel 1 goto mismatch
tar -xzf "%TEMPDIR%\%ARCHIVE%" -C "%TEMPDIR%"
if not exist "%DIST%" mkdir "%DIST%"
move "%TEMPDIR%\%NAME%" "%DIST%\%SUM%" >nul
rmdir /s /q "%TEMPDIR%"

:run
call "%MVN%" %*
exit /b %ERRORLEVEL%

:mismatch
rmdir /s /q "%TEMPDIR%"
echo mvnw: %URL% does not have the checksum %SUM%; stopped 1>&2
exit /b 1

:installed
rmdir /s /q "%TEMPDIR%"
set "MAJOR=0"
set "MINOR=0"
for /f "tokens=3,4 delims=. " %%a in ('mvn -B -v 2^>nul ^| findstr /c:"Apache Maven"') do (
    set "MAJOR=%%a"
    set "MINOR=%%b"
)
if %MAJOR% lss 3 goto missing
if %MAJOR% equ 3 if %MINOR% lss 8 goto missing
echo mvnw: cannot fetch %URL%, running the installed Maven %MAJOR%.%MINOR% instead 1>&2
call mvn %*
exit /b %ERRORLEVEL%

:missing
echo mvnw: cannot fetch %URL%, and no Maven 3.8 or newer with a Java to run it is installed 1>&2
exit /b 1
