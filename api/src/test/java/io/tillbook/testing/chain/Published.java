package io.tillbook.testing.chain;

import java.util.Set;

/** The names under which commands are sent. */
public final class Published {
    /** Commands whose names leave out what they are about, since their capability says it. */
    private static final Set<String> SHORT = Set.of("OpenStocktake", "CountGoods", "ApproveStocktake",
            "CancelStocktake");

    /** Where the capability stands in {@code io.tillbook.api.sales}. */
    private static final int CAPABILITY = 3;

    private Published() {}

    /** The name of a command: its capability and what it asks for. */
    public static String nameOf(Class<?> command) {
        String room = command.getPackageName().split("\\.", -1)[CAPABILITY];
        String name = command.getSimpleName();
        String asked = SHORT.contains(name) ? name.substring(0, lastWord(name)) : name;
        return room + "." + asked;
    }

    private static int lastWord(String name) {
        int place = name.length() - 1;
        while (!Character.isUpperCase(name.charAt(place))) {
            place--;
        }
        return place;
    }
}
