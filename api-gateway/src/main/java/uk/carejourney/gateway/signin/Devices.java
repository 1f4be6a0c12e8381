package uk.carejourney.gateway.signin;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells browsers apart as far as their owner needs to: by kind, and by what they run on. */
final class Devices {

    /** In this order: a browser names those it is compatible with after itself, or before. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private Devices() {}

    /**
     * Such as {@code Firefox on Windows}; nothing of what was sent is repeated.
     *
     * @param agent what the browser calls itself; absent if it does not
     */
    static String of(@Nullable String agent) {
        String given = agent == null ? "" : agent;
        return named(BROWSERS, given, "Another browser")
                + " on "
                + named(SYSTEMS, given, "another device");
    }

    private static String named(Map<String, String> names, String agent, String other) {
        return names.entrySet().stream()
                .filter(one -> agent.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(other);
    }
}
