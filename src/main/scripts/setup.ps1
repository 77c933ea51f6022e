# What run.cmd and check.cmd share: finds a JDK, builds what changed. ASCII only, as Windows PowerShell 5.1 expects.
#   setup.ps1 find     prints the folder of a JDK that will do
#   setup.ps1 build    builds what changed, then prints the same
# Standard output carries that folder and nothing else; everything said goes to standard error.
param([Parameter(Mandatory)] [ValidateSet('find', 'build')] [string] $task)
$ErrorActionPreference = 'Stop'
$oldestJdk = 25
$root = (Get-Item -LiteralPath "$PSScriptRoot\..\..\..").FullName
$stamp = "$root\target\build.stamp"

function Say([string] $text) { [Console]::Error.WriteLine($text) }

# The feature release of the JDK in a folder, 0 where there is none.
function JdkRelease([string] $folder) {
    if (-not $folder -or -not (Test-Path -LiteralPath "$folder\bin\javac.exe")) { return 0 }
    if (-not (Test-Path -LiteralPath "$folder\release")) { return 0 }
    $line = Select-String -LiteralPath "$folder\release" -Pattern '^JAVA_VERSION="(\d+)' | Select-Object -First 1
    if ($line) { return [int] $line.Matches[0].Groups[1].Value }
    return 0
}

# JAVA_HOME goes first; of all others the oldest that will do, as the one closest to what the build was tried with.
function FindJdk {
    if ((JdkRelease $env:JAVA_HOME) -ge $oldestJdk) { return $env:JAVA_HOME.TrimEnd('\') }
    $folders = @()
    foreach ($programs in @($env:ProgramFiles, "$env:LOCALAPPDATA\Programs")) {
        foreach ($vendor in @('Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'Amazon Corretto', 'BellSoft')) {
            $folders += @(Get-ChildItem -Path "$programs\$vendor" -Directory -ErrorAction SilentlyContinue | ForEach-Object { $_.FullName })
        }
    }
    $folders += @(Get-ChildItem -Path "$env:USERPROFILE\.jdks" -Directory -ErrorAction SilentlyContinue | ForEach-Object { $_.FullName })
    $javac = Get-Command javac.exe -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($javac) { $folders += (Get-Item -LiteralPath $javac.Source).Directory.Parent.FullName }
    $fitting = $folders | Where-Object { (JdkRelease $_) -ge $oldestJdk } | Sort-Object { JdkRelease $_ }
    return $fitting | Select-Object -First 1
}

# Contents and names, not times: a file may come back, with an old time, from a branch or a backup.
function PrintOf([string[]] $paths) {
    $files = @(foreach ($path in $paths) {
        if (Test-Path -LiteralPath "$root\$path" -PathType Leaf) { Get-Item -LiteralPath "$root\$path" }
        elseif (Test-Path -LiteralPath "$root\$path") { Get-ChildItem -LiteralPath "$root\$path" -Recurse -File }
    }) | Sort-Object FullName
    return ($files | ForEach-Object { $_.FullName + ' ' + (Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256).Hash }) -join "`n"
}

function PrintOfSources { return PrintOf @('pom.xml', 'src\main', 'resources') }

function PrintOfBuild { return PrintOf @('target\classes', 'target\lib') }

function IsBuilt {
    if (-not (Test-Path -LiteralPath $stamp)) { return $false }
    return [IO.File]::ReadAllText($stamp) -eq ((PrintOfSources) + "`n`n" + (PrintOfBuild))
}

function Build($jdk) {
    if (IsBuilt) { return }
    if (-not (Get-Command mvn.cmd -ErrorAction SilentlyContinue)) {
        throw 'The build needs Apache Maven. Install it from https://maven.apache.org and add its bin folder to PATH.'
    }
    Say 'Building Treasury Lookup. The first time takes some minutes, as Maven downloads its parts.'
    $sources = PrintOfSources
    foreach ($old in @($stamp, "$root\target\classes", "$root\target\test-classes", "$root\target\lib")) {
        # A build that is not current starts from nothing, so nothing that was deleted lives on in it.
        if (Test-Path -LiteralPath $old) { Remove-Item -LiteralPath $old -Recurse -Force }
    }
    $env:JAVA_HOME = $jdk
    Set-Location -LiteralPath $root
    & $env:ComSpec /d /c 'mvn.cmd -q -B -DskipTests -Dspotless.check.skip=true process-classes <nul 1>&2'
    if ($LASTEXITCODE -ne 0) { throw 'The build failed; Maven says why above.' }
    [IO.File]::WriteAllText($stamp, $sources + "`n`n" + (PrintOfBuild))
}

try {
    $jdk = FindJdk
    if (-not $jdk) {
        throw "Treasury Lookup needs a JDK $oldestJdk or newer. Install Eclipse Temurin $oldestJdk from https://adoptium.net, or set JAVA_HOME to a JDK you have."
    }
    if ($task -eq 'build') { Build $jdk }
    [Console]::Out.WriteLine($jdk)
} catch {
    Say $_.Exception.Message
    exit 1
}
