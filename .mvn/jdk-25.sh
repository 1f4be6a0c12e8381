# Finds JDK 25, whatever `java` is on the path. Read by ./journey and ./mvnw.

is_jdk_25() { [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null; }

find_jdk_25() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    printf '%s' "$JAVA_HOME"
    return
  fi
  for home in /usr/lib/jvm/*25* "${HOME:-}"/.sdkman/candidates/java/*25* "${HOME:-}"/.jdks/*25*; do
    if is_jdk_25 "$home"; then
      printf '%s' "$home"
      return
    fi
  done
  if [ -x /usr/libexec/java_home ]; then
    home=$(/usr/libexec/java_home -v 25 2>/dev/null || true)
    if [ -n "$home" ] && is_jdk_25 "$home"; then printf '%s' "$home"; fi
  fi
}
