@echo off
rem Starts Zhongshu: without a command its console, with one its command line (zhongshu help).
rem   ZHONGSHU_JAVA   the home of a Java 25 or newer, when the one found is not the one wanted
rem   ZHONGSHU_OPTS   further options for the Java virtual machine
setlocal EnableExtensions
set "NEEDED=25"
set "APP=%~dp0.."
set "JAVA="

call :take "%ZHONGSHU_JAVA%"
call :take "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :take "%%~dp$PATH:J.."
for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :take "%%~H"

if not defined JAVA (
  echo Zhongshu needs Java %NEEDED% or newer and found none: install one, for example from https://adoptium.net, or set JAVA_HOME or ZHONGSHU_JAVA to its folder. 1>&2
  exit /b 1
)

"%JAVA%" --module-path "%APP%\lib\javafx" --add-modules=javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %ZHONGSHU_OPTS% -cp "%APP%\lib\*" org.zhongshu.app.Main %*
exit /b %ERRORLEVEL%

:take
if defined JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FOUND="
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%~V"
set "FOUND=%FOUND:"=%"
if not defined FOUND exit /b 0
if %FOUND% GEQ %NEEDED% set "JAVA=%~1\bin\java.exe"
exit /b 0
