package uk.carejourney.gateway.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import uk.carejourney.suppression.SmallNumbers;

/** What is told to those who see figures only, such as a panel of elected members. */
@ConfigurationProperties("journey.panels")
public record PanelSettings(
        @Setting(
                        value =
                                "The largest number that is small, 3 to 50: from 1 up to it a"
                                        + " number is kept back, with what it could be worked out"
                                        + " from.",
                        usual = "5, as in the statistics of the Department for Education")
                @DefaultValue("5")
                int smallUpTo,
        @Setting(
                        value =
                                "How many days after its end a period is told, 1 to 90; as it was"
                                        + " known by the end of that day, for good.",
                        usual = "14")
                @DefaultValue("14")
                int toldAfterDays) {

    private static final int MOST = 50;
    private static final int LONGEST = 90;

    public PanelSettings {
        if (smallUpTo < SmallNumbers.LEAST || smallUpTo > MOST) {
            throw new UnfitSetting(
                    "journey.panels.small-up-to",
                    "is " + smallUpTo,
                    "give a number from 3 to " + MOST);
        }
        if (toldAfterDays < 1 || toldAfterDays > LONGEST) {
            throw new UnfitSetting(
                    "journey.panels.told-after-days",
                    "is " + toldAfterDays,
                    "give a number from 1 to " + LONGEST);
        }
    }

    /** Which numbers are small. */
    public SmallNumbers small() {
        return new SmallNumbers(smallUpTo);
    }
}
