# Makes the .msi under target\installer: per machine, silent with "msiexec /i ... /qn", one fixed upgrade code.
# ASCII only, as Windows PowerShell 5.1 expects. Needs a JDK 25, Maven, and WiX 5 with its UI and Util extensions:
#   dotnet tool install --global wix --version 5.0.2
#   wix extension add --global WixToolset.UI.wixext/5.0.2 WixToolset.Util.wixext/5.0.2
# Signs with signtool when SIGN_CERTIFICATE_SHA1 names a certificate of the machine's store.
$ErrorActionPreference = 'Stop'
$root = (Get-Item -LiteralPath "$PSScriptRoot\..").FullName
$out = "$root\target\installer"
# Never change it: Windows finds the older version to replace by it.
$upgradeCode = '6f0b6a0e-4a0d-4d0c-9f57-6d0e3b7f2c41'
$name = 'Treasury Lookup'

function Say([string] $text) { [Console]::Error.WriteLine($text) }

function Run([string] $program) {
    & $program @args
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

# PowerShell waits for programs with a console only.
function RunWindow([string] $program) {
    $process = Start-Process -FilePath $program -Wait -PassThru
    if ($process.ExitCode -ne 0) { throw "$program ended with $($process.ExitCode)" }
}

function Words([string] $file) {
    foreach ($line in Get-Content -LiteralPath $file) {
        $line = ($line -replace '#.*', '').Trim()
        if (-not $line) { continue }
        $parts = $line -split '\s+'
        if ($parts.Count -eq 1 -or $parts[1] -eq 'windows') { $parts[0] }
    }
}

function SetTimes([string] $folder) {
    # The AOT cache knows the jars by size and time.
    Get-ChildItem -LiteralPath $folder -Recurse -File | ForEach-Object { $_.IsReadOnly = $false; $_.LastWriteTimeUtc = $buildDate }
}

function Sign([string[]] $files) {
    if (-not $env:SIGN_CERTIFICATE_SHA1) {
        Say "NOT SIGNED: $($files.Count) files, as SIGN_CERTIFICATE_SHA1 names no certificate. Windows will warn of them."
        return
    }
    Run 'signtool.exe' sign /sha1 $env:SIGN_CERTIFICATE_SHA1 /fd sha256 /td sha256 /tr $(if ($env:SIGN_TIMESTAMP_URL) { $env:SIGN_TIMESTAMP_URL } else { 'http://timestamp.digicert.com' }) @files
}

foreach ($tool in @('mvn.cmd', 'wix.exe')) {
    if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) { throw "$tool is missing; the head of this script says how to install it." }
}
$jdk = & powershell -NoProfile -ExecutionPolicy Bypass -File "$root\src\main\scripts\setup.ps1" build
if (-not $jdk) { exit 1 }
$env:JAVA_HOME = $jdk
[xml] $pom = Get-Content -LiteralPath "$root\pom.xml"
$version = $pom.project.version
$stamp = $pom.project.properties.'project.build.outputTimestamp'
$buildDate = [DateTimeOffset]::Parse($stamp, [Globalization.CultureInfo]::InvariantCulture).UtcDateTime

# --- What the program consists of
foreach ($folder in @('classes', 'input', 'modules', 'runtime', 'image', 'icons')) {
    if (Test-Path -LiteralPath "$out\$folder") { Remove-Item -LiteralPath "$out\$folder" -Recurse -Force }
}
New-Item -ItemType Directory -Force "$out\input\fonts", "$out\input\icons", "$out\modules", "$out\image" | Out-Null
Copy-Item -Recurse "$root\target\classes" "$out\classes"
Remove-Item -Recurse -Force "$out\classes\fonts"
Run "$jdk\bin\java.exe" -cp "$root\target\lib\*" "$root\installer\tools\Styles.java" "$out\classes\styles"
Run "$jdk\bin\jar.exe" --create --file "$out\input\treasury-lookup.jar" --date $stamp --main-class org.treasurylookup.Main -C "$out\classes" .
Get-ChildItem "$root\target\lib\*.jar" | Where-Object { $_.Name -notlike 'javafx-*' -and $_.Name -notlike 'sqlite-jdbc-*' -and $_.Name -notlike 'bcprov-*' } | Copy-Item -Destination "$out\input"
foreach ($jar in Get-ChildItem "$root\target\lib\sqlite-jdbc-*.jar") {
    Run "$jdk\bin\java.exe" -cp $jar.FullName "$root\installer\tools\Native.java" $jar.FullName "$out\input"
}
foreach ($jar in Get-ChildItem "$root\target\lib\bcprov-*.jar") {
    Run "$jdk\bin\java.exe" "$root\installer\tools\Reached.java" "$out\input\treasury-lookup.jar" $jar.FullName "$out\input"
}
Copy-Item "$root\resources\fonts\*" "$out\input\fonts"
Run "$jdk\bin\java.exe" "$root\installer\tools\Icons.java" "$root\installer\resources\icon.svg" "$out\icons"
foreach ($size in 16, 32, 48, 128) { Copy-Item "$out\icons\icon-$size.png" "$out\input\icons" }
Run 'mvn.cmd' -q -B -f "$root\pom.xml" 'org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom' '-DoutputFormat=json' '-DoutputName=treasury-lookup.cdx' "-DoutputDirectory=$out" '-DincludeTestScope=false' '-Dcyclonedx.skipAttach=true'
$jars = @(Get-ChildItem "$root\target\lib\*.jar" | ForEach-Object { $_.FullName })
$texts = @(Get-ChildItem "$root\resources\licences\*.txt", "$root\resources\fonts\OFL-*.txt" | ForEach-Object { $_.FullName })
$notices = & "$jdk\bin\java.exe" -cp "$root\target\lib\*" "$root\installer\tools\Notices.java" "$out\treasury-lookup.cdx.json" @jars @texts
[IO.File]::WriteAllLines("$out\third-party-notices.txt", $notices)
Copy-Item "$out\third-party-notices.txt" "$out\input"

# --- The runtime, with the natives of JavaFX beside the JDK's own, so that nothing is unpacked to the user's profile
Get-ChildItem "$root\target\lib\javafx-*-win.jar" | Copy-Item -Destination "$out\modules"
$found = & "$jdk\bin\jdeps.exe" --ignore-missing-deps --print-module-deps --multi-release 25 -recursive --module-path "$out\modules" --add-modules javafx.controls --class-path "$out\input\*" "$out\input\treasury-lookup.jar"
$modules = (@($found) + @(Words "$root\installer\resources\modules.txt")) -join ','
Run "$jdk\bin\jlink.exe" --module-path "$out\modules" --add-modules $modules --include-locales=en --strip-native-commands --no-header-files --no-man-pages --strip-java-debug-attributes --compress zip-0 --exclude-resources 'glob:/javafx.*/*.dll' --output "$out\runtime"
Add-Type -AssemblyName System.IO.Compression.FileSystem
foreach ($jar in Get-ChildItem "$out\modules\*.jar") {
    $zip = [IO.Compression.ZipFile]::OpenRead($jar.FullName)
    foreach ($entry in $zip.Entries) {
        if ($entry.Name -like '*.dll') { [IO.Compression.ZipFileExtensions]::ExtractToFile($entry, "$out\runtime\bin\$($entry.Name)", $true) }
    }
    $zip.Dispose()
}

# --- The image, with a second launcher for the command line: a program with windows has no console to print to
$options = @(Words "$root\installer\resources\jvm.options" | ForEach-Object { '--java-options'; $_ })
[IO.File]::WriteAllText("$out\console.properties", "win-console=true`r`nwin-menu=false`r`nwin-shortcut=false`r`n")
Run "$jdk\bin\jpackage.exe" --type app-image --name $name --app-version $version --vendor $name --runtime-image "$out\runtime" --input "$out\input" --main-jar treasury-lookup.jar --main-class org.treasurylookup.Main --icon "$out\icons\icon.ico" --add-launcher "treasury-lookup=$out\console.properties" --dest "$out\image" @options
$image = "$out\image\$name"
$app = "$image\app"
SetTimes $image
Sign @(Get-ChildItem $image -Recurse -Include *.dll, *.exe | ForEach-Object { $_.FullName })
SetTimes $image

# --- The AOT cache, trained by the image itself without a display
$training = "$out\training"
New-Item -ItemType Directory -Force $training | Out-Null
$old = $env:APPDATA, $env:LOCALAPPDATA
$env:APPDATA = $training; $env:LOCALAPPDATA = $training
# The first tour leaves settings, a window's place and recent ids behind, as they are there at nearly every start.
foreach ($recording in '', "-XX:AOTMode=record -XX:AOTConfiguration=`"$training\app.aotconf`"") {
    $env:JAVA_TOOL_OPTIONS = "$recording -Dglass.platform=Headless -Dprism.order=sw -Duser.home=`"$training`" -Dtreasurylookup.tour=true"
    RunWindow "$image\$name.exe"
}
$env:JAVA_TOOL_OPTIONS = "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:-AOTReplayTraining -XX:AOTMode=create -XX:AOTConfiguration=`"$training\app.aotconf`" -XX:AOTCache=`"$app\treasury-lookup.aot`""
RunWindow "$image\$name.exe"
if (-not (Test-Path -LiteralPath "$app\treasury-lookup.aot")) { throw 'No AOT cache was made.' }
Remove-Item Env:JAVA_TOOL_OPTIONS
$env:APPDATA, $env:LOCALAPPDATA = $old
foreach ($cfg in "$app\$name.cfg", "$app\treasury-lookup.cfg") {
    $lines = [IO.File]::ReadAllLines($cfg) | ForEach-Object { $_; if ($_ -eq '[JavaOptions]') { 'java-options=-XX:AOTCache=$APPDIR\treasury-lookup.aot' }; if ($_ -eq '[Application]') { 'win.norestart=true' } }
    [IO.File]::WriteAllLines($cfg, $lines)
}
$env:JAVA_TOOL_OPTIONS = '-Xlog:aot:stdout'
# What a program writes to its error stream ends Windows PowerShell 5.1 where errors stop it.
$ErrorActionPreference = 'Continue'
$said = & "$image\treasury-lookup.exe" --version 2>&1 | Out-String
$ErrorActionPreference = 'Stop'
Remove-Item Env:JAVA_TOOL_OPTIONS
if ($said -notmatch 'Opened AOT cache') { Say $said; throw 'The program does not use its AOT cache.' }

# jpackage knows neither URL schemes nor properties of one's own, so the finished package is told: tables of an MSI can be
# written with the Windows Installer itself.
function ExtendMsi([string] $msi) {
    $installer = New-Object -ComObject WindowsInstaller.Installer
    $call = { param($object, $name, $kind, $values) $object.GetType().InvokeMember($name, $kind, $null, $object, $values) }
    $database = & $call $installer 'OpenDatabase' 'InvokeMethod' @($msi, 1)
    $do = {
        param($sql)
        $view = & $call $database 'OpenView' 'InvokeMethod' @(, $sql)
        & $call $view 'Execute' 'InvokeMethod' $null
        $record = if ($sql -like 'SELECT *') { & $call $view 'Fetch' 'InvokeMethod' $null }
        $text = if ($record) { & $call $record 'StringData' 'GetProperty' @(, 1) }
        & $call $view 'Close' 'InvokeMethod' $null | Out-Null
        return $text
    }
    $key = $null
    $view = & $call $database 'OpenView' 'InvokeMethod' @(, 'SELECT `FileName`, `Component_` FROM `File`')
    & $call $view 'Execute' 'InvokeMethod' $null
    while ($record = & $call $view 'Fetch' 'InvokeMethod' $null) {
        if ((& $call $record 'StringData' 'GetProperty' @(, 1)) -like "*$name.exe") { $key = & $call $record 'StringData' 'GetProperty' @(, 2) }
    }
    & $call $view 'Close' 'InvokeMethod' $null | Out-Null
    if (-not $key) { throw 'The launcher is not in the package.' }
    $folder = & $do "SELECT ``Directory_`` FROM ``Component`` WHERE ``Component`` = '$key'"
    try { & $do 'CREATE TABLE `Registry` (`Registry` CHAR(72) NOT NULL, `Root` SHORT NOT NULL, `Key` CHAR(255) NOT NULL LOCALIZABLE, `Name` CHAR(255) LOCALIZABLE, `Value` CHAR(0) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Registry`)' } catch { Say 'The package has a registry table already.' }
    try { & $do 'CREATE TABLE `IniFile` (`IniFile` CHAR(72) NOT NULL, `FileName` CHAR(255) NOT NULL LOCALIZABLE, `DirProperty` CHAR(72), `Section` CHAR(96) NOT NULL LOCALIZABLE, `Key` CHAR(128) NOT NULL LOCALIZABLE, `Value` CHAR(255) NOT NULL LOCALIZABLE, `Action` SHORT NOT NULL, `Component_` CHAR(72) NOT NULL PRIMARY KEY `IniFile`)' } catch { Say 'The package has an INI table already.' }
    $rows = @(
        @('tlScheme', 'Software\Classes\treasury-lookup', '', 'URL:Treasury Lookup'),
        @('tlProtocol', 'Software\Classes\treasury-lookup', 'URL Protocol', ''),
        @('tlCommand', 'Software\Classes\treasury-lookup\shell\open\command', '', "`"[$folder]$name.exe`" `"%1`""))
    foreach ($row in $rows) {
        & $do "INSERT INTO ``Registry`` (``Registry``, ``Root``, ``Key``, ``Name``, ``Value``, ``Component_``) VALUES ('$($row[0])', 2, '$($row[1])', '$($row[2])', '$($row[3])', '$key')"
    }
    # machine.ini beside the launcher: what the properties POLICYFILE and UPDATENOTICE of the installation said.
    foreach ($row in @(@('tlPolicy', 'policyFile', '[POLICYFILE]'), @('tlNotice', 'updateNotice', '[UPDATENOTICE]'))) {
        & $do "INSERT INTO ``IniFile`` (``IniFile``, ``FileName``, ``DirProperty``, ``Section``, ``Key``, ``Value``, ``Action``, ``Component_``) VALUES ('$($row[0])', 'machine.ini', '$folder', 'TreasuryLookup', '$($row[1])', '$($row[2])', 0, '$key')"
    }
    $secure = & $do "SELECT ``Value`` FROM ``Property`` WHERE ``Property`` = 'SecureCustomProperties'"
    if ($secure) { & $do "UPDATE ``Property`` SET ``Value`` = '$secure;POLICYFILE;UPDATENOTICE' WHERE ``Property`` = 'SecureCustomProperties'" }
    else { & $do "INSERT INTO ``Property`` (``Property``, ``Value``) VALUES ('SecureCustomProperties', 'POLICYFILE;UPDATENOTICE')" }
    foreach ($action in @(@('WriteIniValues', 5100), @('RemoveIniValues', 2500), @('WriteRegistryValues', 5000), @('RemoveRegistryValues', 2600))) {
        try { & $do "INSERT INTO ``InstallExecuteSequence`` (``Action``, ``Sequence``) VALUES ('$($action[0])', $($action[1]))" } catch { Say "$($action[0]) is in the sequence already." }
    }
    & $call $database 'Commit' 'InvokeMethod' $null | Out-Null
    [Runtime.InteropServices.Marshal]::FinalReleaseComObject($database) | Out-Null
}

# --- The package
Run "$jdk\bin\jpackage.exe" --type msi --app-image $image --name $name --app-version $version --vendor $name --description $pom.project.description --license-file "$root\LICENSE" --win-upgrade-uuid $upgradeCode --win-menu --win-menu-group $name --win-dir-chooser --dest $out
ExtendMsi (Get-ChildItem "$out\*.msi" | Select-Object -First 1).FullName
Sign @(Get-ChildItem "$out\*.msi" | ForEach-Object { $_.FullName })
$sums = Get-ChildItem "$out\*.msi", "$out\treasury-lookup.cdx.json", "$out\third-party-notices.txt" | ForEach-Object { (Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256).Hash.ToLower() + '  ' + $_.Name }
[IO.File]::WriteAllLines("$out\SHA256SUMS", $sums)
Say "The installer is in $out."
