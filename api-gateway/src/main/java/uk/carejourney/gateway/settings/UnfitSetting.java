package uk.carejourney.gateway.settings;

/** A setting can't be used; the message names it and says how to put it right, in one line. */
public final class UnfitSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnfitSetting(String setting, String trouble, String remedy) {
        super("%s %s: %s".formatted(setting, trouble, remedy));
    }
}
