package org.podium.rulebook.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Calendars as written: by year {@code daysOff} and {@code worked}, each a list of days ({@code "10-11"}) and spans
 * ({@code "10-01..10-08"}), always in quotes.
 */
public final class CalendarFile {

    private static final String STANDARD = "/org/podium/rulebook/working-days.yaml";

    private static final Set<String> KEYS = Set.of("daysOff", "worked");

    private CalendarFile() {}

    static List<CalendarYear> standard() {
        try (@Nullable InputStream file = CalendarFile.class.getResourceAsStream(STANDARD)) {
            return parse(new String(Objects.requireNonNull(file, STANDARD).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException for anything but years with lists of days */
    public static List<CalendarYear> parse(String yaml) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (!(loaded instanceof Map<?, ?> byYear)) {
            throw new IllegalArgumentException("a calendar file has years, each with daysOff and worked");
        }
        List<CalendarYear> years = new ArrayList<>();
        byYear.forEach((key, days) -> {
            if (!(key instanceof Integer year)
                    || !(days instanceof Map<?, ?> lists)
                    || !KEYS.containsAll(lists.keySet())) {
                throw new IllegalArgumentException(key + " is no year with daysOff and worked");
            }
            years.add(new CalendarYear(year, days(year, lists.get("daysOff")), days(year, lists.get("worked"))));
        });
        return years;
    }

    private static Set<LocalDate> days(int year, @Nullable Object list) {
        Set<LocalDate> days = new TreeSet<>();
        if (list instanceof List<?> spans) {
            for (Object span : spans) {
                String[] ends = span.toString().split("\\.\\.", 2);
                LocalDate last = LocalDate.parse(year + "-" + ends[ends.length - 1]);
                for (LocalDate day = LocalDate.parse(year + "-" + ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                    days.add(day);
                }
            }
        }
        return Set.copyOf(days);
    }
}
