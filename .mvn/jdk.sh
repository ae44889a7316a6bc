# Finds a Java that is new enough. Sourced by ./raqib, ./mvnw and .ci/run; POSIX sh, no output, hardly a process started.
#
# find_java MIN jdk|jre
#   sets java_home to the home of a Java of feature version MIN or newer (jdk: one that has javac), java_feature to that
#   version (25) and java_version to the whole of it (25.0.1), and returns 0; or returns 1, with the reason in
#   java_fault. Whoever set RAQIB_JAVA_HOME means it: it is taken or refused, never passed over. Next come JAVA_HOME and
#   the java on the PATH, then the newest of the usual places.
# speak_utf8
#   sees to it that Java reads and writes file names and a terminal as UTF-8, even where the locale does not.

# Sets java_feature and java_version for the Java at home $1; to 0 where there is none (or, for $2 = jdk, no javac).
_java_feature() {
    java_feature=0 java_version=0
    [ -x "$1/bin/java" ] || return 0
    [ "$2" = jre ] || [ -x "$1/bin/javac" ] || return 0
    _found=
    if [ -r "$1/release" ]; then
        while IFS='=' read -r _key _value; do
            [ "$_key" = JAVA_VERSION ] && _found=$_value
        done <"$1/release"
    fi
    [ -n "$_found" ] || _found=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version \("[^"]*"\).*/\1/p')
    java_version=${_found#\"}
    java_version=${java_version%%[!0-9A-Za-z._+-]*}
    java_feature=${java_version%%[!0-9]*}
    java_feature=${java_feature:-0}
}

find_java() {
    java_fault="no Java $1 or newer was found: install one (Eclipse Temurin from https://adoptium.net, or your system's\
 openjdk-$1-jdk or newer), or set RAQIB_JAVA_HOME to the folder it is in."

    if [ -n "${RAQIB_JAVA_HOME-}" ]; then
        java_home=$RAQIB_JAVA_HOME
        _java_feature "$java_home" "$2"
        [ "$java_feature" -ge "$1" ] && return 0
        java_fault="RAQIB_JAVA_HOME is set to $java_home, which is not the home of a $([ "$2" = jdk ] && echo JDK || echo Java) $1 or newer: correct or unset it."
        return 1
    fi

    if [ -n "${JAVA_HOME-}" ]; then
        java_home=$JAVA_HOME
        _java_feature "$java_home" "$2"
        [ "$java_feature" -ge "$1" ] && return 0
    fi

    _java=$(command -v java) || _java=
    if [ -n "$_java" ]; then
        _java=$(readlink -f "$_java" 2>/dev/null || printf '%s\n' "$_java")
        java_home=${_java%/bin/java}
        _java_feature "$java_home" "$2"
        [ "$java_feature" -ge "$1" ] && return 0
    fi

    _best= _best_feature=0
    for _home in \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/openjdk* /usr/local/*jdk* \
        /opt/*jdk* /opt/java /opt/java/* /opt/jdk/* /opt/jvm/* /opt/jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec "$HOME"/.sdkman/candidates/java/* "${SDKMAN_DIR:-/none}"/candidates/java/* \
        "$HOME"/.asdf/installs/java/* "${ASDF_DATA_DIR:-/none}"/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
        "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* "$HOME"/.m2/jdks/* "$HOME"/.jabba/jdk/* "$HOME"/.jbang/cache/jdks/*; do
        _java_feature "$_home" "$2"
        [ "$java_feature" -ge "$1" ] && [ "$java_feature" -gt "$_best_feature" ] && _best=$_home _best_feature=$java_feature
    done
    if [ -z "$_best" ] && [ -r "$HOME/.m2/toolchains.xml" ]; then
        while IFS= read -r _home; do
            _java_feature "$_home" "$2"
            [ "$java_feature" -ge "$1" ] && [ "$java_feature" -gt "$_best_feature" ] && _best=$_home _best_feature=$java_feature
        done <<EOF
$(sed -n 's/.*<jdkHome>[[:space:]]*\(.*[^[:space:]]\)[[:space:]]*<\/jdkHome>.*/\1/p' "$HOME/.m2/toolchains.xml")
EOF
    fi
    java_home=$_best
    [ -n "$_best" ] && _java_feature "$_best" "$2"
}

speak_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
    *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
    *)
        unset LC_ALL
        export LC_CTYPE=C.UTF-8
        ;;
    esac
}
