package uk.carejourney.calendar;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Reads the table of holidays that ships with the product. */
final class HolidayFile {

    static final Holidays ENGLAND_AND_WALES = read("england-and-wales.yaml");

    private HolidayFile() {}

    private static Holidays read(String name) {
        try (InputStream file = HolidayFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("calendar/" + name + " is missing");
            }
            Map<?, ?> table =
                    (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            Map<LocalDate, String> days = new TreeMap<>();
            ((Map<?, ?>) member(table, "days"))
                    .forEach((day, title) -> days.put(day(day), String.valueOf(title)));
            return new Holidays(day(member(table, "from")), day(member(table, "until")), days);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read calendar/" + name, e);
        }
    }

    private static Object member(Map<?, ?> table, String key) {
        Object value = table.get(key);
        if (value == null) {
            throw new IllegalStateException("the calendar has no '" + key + "'");
        }
        return value;
    }

    private static LocalDate day(Object written) {
        return LocalDate.parse(String.valueOf(written));
    }
}
