package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import uk.carejourney.infra.ledger.disposal.BackupsKept;

/** What the council's backups can bring back, and for how long. */
@ConfigurationProperties("journey.retention")
public record RetentionSettings(
        @Setting(
                        value =
                                "Days a backup of the key store is kept. A destroyed record can be"
                                        + " brought back for that long, which is said when it is"
                                        + " destroyed.",
                        usual = "14")
                @Nullable Integer keyBackupDays,
        @Setting(
                        value =
                                "Days a backup of the ledger is kept. What a single removed entry"
                                        + " said can be brought back for that long.",
                        usual = "35")
                @Nullable Integer ledgerBackupDays) {

    /** Both, checked. */
    public BackupsKept backups() {
        return new BackupsKept(
                days(
                        "journey.retention.key-backup-days",
                        keyBackupDays,
                        BackupsKept.USUAL_KEY_DAYS),
                days(
                        "journey.retention.ledger-backup-days",
                        ledgerBackupDays,
                        BackupsKept.USUAL_LEDGER_DAYS));
    }

    private static int days(String setting, @Nullable Integer given, int usual) {
        if (given != null && given < 1) {
            throw new UnfitSetting(setting, "is less than a day", "give the number of days");
        }
        return given == null ? usual : given;
    }
}
