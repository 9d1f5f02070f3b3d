package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.InvalidField;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Days of the week as {@code MON-FRI,SUN}. */
final class WeekDays {
    private static final int LETTERS = 3;
    private static final int SHORTEST_RANGE = 3;

    private WeekDays() {}

    static Set<DayOfWeek> of(String field, String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            if (ends.length > 2) {
                throw mistake(field);
            }
            DayOfWeek last = day(field, ends[ends.length - 1]);
            DayOfWeek each = day(field, ends[0]);
            while (each != last) {
                days.add(each);
                each = each.plus(1);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String field, String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .findFirst()
                .orElseThrow(() -> mistake(field));
    }

    private static InvalidField mistake(String field) {
        return new InvalidField(field, "must be days as MON-FRI,SUN");
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, LETTERS);
    }

    /** Days in their order, three or more in a row as a range. */
    static String text(Set<DayOfWeek> days) {
        List<String> parts = new ArrayList<>();
        List<DayOfWeek> row = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day)) {
                row.add(day);
            }
            if (!days.contains(day) || day == DayOfWeek.SUNDAY) {
                addRow(parts, row);
            }
        }
        return String.join(",", parts);
    }

    private static void addRow(List<String> parts, List<DayOfWeek> row) {
        if (row.size() >= SHORTEST_RANGE) {
            parts.add(name(row.getFirst()) + "-" + name(row.getLast()));
        } else {
            row.forEach(day -> parts.add(name(day)));
        }
        row.clear();
    }
}
