@echo off
rem The door for Windows, of the same shape as the script `pgparity`: builds where needed, then runs the command.
rem   PGPARITY_JAVA_HOME   the JDK to use (21 or newer); otherwise JAVA_HOME, the PATH, then the usual folders
rem   PGPARITY_JAVA_OPTS   more options for the JVM
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "program=%root%\cli\target\program"
set "runs=%root%\target\run"
set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms96m -Xmn64m -Xmx4g -XX:-UsePerfData -Xlog:disable"

set "jdk="
if defined PGPARITY_JAVA_HOME (
    call :consider "%PGPARITY_JAVA_HOME%"
    if not defined jdk (
        echo pgparity: PGPARITY_JAVA_HOME=%PGPARITY_JAVA_HOME% is not a JDK 21 or newer ^(with javac^).>&2
        exit /b 1
    )
    goto :jdk_found
)
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where javac 2^>nul') do call :consider "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*") do call :consider "%%~d"
if not defined jdk (
    echo pgparity: needs a JDK 21 or newer with javac and found none. Install one ^(25 starts fastest^):>&2
    echo   winget install EclipseAdoptium.Temurin.25.JDK     or     https://adoptium.net>&2
    exit /b 1
)
:jdk_found

rem Rebuild where a source or build file is newer than the last build.
set "stale=1"
if exist "%runs%\current" if exist "%program%\pgparity.jar" powershell -NoProfile -NonInteractive -Command "$t=(Get-Item -LiteralPath '%runs%\current').LastWriteTimeUtc; $f=@(Get-Item '%root%\pom.xml','%root%\*\pom.xml') + @(Get-ChildItem '%root%\*\src\main' -Recurse); if ($f | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }" && set "stale="
if not defined stale goto :run

where mvn >nul 2>nul
if errorlevel 1 (
    echo pgparity: is not built yet, and building needs Maven 3.8 or newer on PATH: https://maven.apache.org/download.cgi>&2
    exit /b 1
)
echo pgparity: building ^(a minute or two the first time^) ...>&2
if not exist "%runs%" mkdir "%runs%"
rem The time of the start counts: what is edited during the build is newer.
type nul >"%runs%\current.new"
if exist "%runs%\current" del "%runs%\current"
pushd "%root%"
setlocal
set "JAVA_HOME=%jdk%"
call mvn -B -q -Pprogram -pl cli -am package >"%runs%\build.log" 2>&1 <nul
set "result=%errorlevel%"
endlocal & set "result=%result%"
popd
if not "%result%"=="0" (
    echo pgparity: the build failed. The end of %runs%\build.log:>&2
    powershell -NoProfile -NonInteractive -Command "Get-Content -LiteralPath '%runs%\build.log' -Tail 30" >&2
    exit /b 1
)
if exist "%runs%\start.aot" del "%runs%\start.aot"
if exist "%runs%\start.jsa" del "%runs%\start.jsa"
if %major% GEQ 25 (set "make=-XX:AOTCacheOutput=%runs%\start.aot") else (set "make=-XX:ArchiveClassesAtExit=%runs%\start.jsa")
"%jdk%\bin\java" %flags% "%make%" -jar "%program%\pgparity.jar" train >"%runs%\train.log" 2>&1 <nul
move /y "%runs%\current.new" "%runs%\current" >nul

:run
set "cache="
if %major% GEQ 25 if exist "%runs%\start.aot" set "cache=-XX:AOTCache=%runs%\start.aot"
if %major% LSS 25 if exist "%runs%\start.jsa" set "cache=-XX:SharedArchiveFile=%runs%\start.jsa"
if defined cache (
    "%jdk%\bin\java" %flags% "%cache%" %PGPARITY_JAVA_OPTS% -jar "%program%\pgparity.jar" %*
) else (
    "%jdk%\bin\java" %flags% %PGPARITY_JAVA_OPTS% -jar "%program%\pgparity.jar" %*
)
exit /b %errorlevel%

rem :consider HOME - takes the first JDK 25 or newer, else the first 21 or newer. Reads the file `release`, starts nothing.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "found=0"
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "tokens=1 delims=.-+" %%m in ("%%~v") do set "found=%%m"
if %found% LSS 21 exit /b 0
if not defined jdk goto :take
if %major% GEQ 25 exit /b 0
if %found% LSS 25 exit /b 0
:take
set "jdk=%~1"
set "major=%found%"
exit /b 0
