package io.tillbook.testing.chain;

import java.util.Set;

/** The names under which commands are sent. */
public final class Published {
    /** Commands whose names leave out what they are about, since their capability says it. */
    private static final Set<String> SHORT = Set.of("OpenStocktake", "CountGoods", "ApproveStocktake",
            "CancelStocktake");

    /** Its place in {@code io.tillbook.api.pricing.promotion}. */
    private static final int CAPABILITY = 3;

    private Published() {}

    /** The name of a command: its capability and what it asks for. */
    public static String nameOf(Class<?> command) {
        String room = roomOf(command.getPackageName());
        String name = command.getSimpleName();
        String asked = SHORT.contains(name) ? name.substring(0, lastWord(name)) : name;
        return room + "." + asked;
    }

    /** The capability, also of what is in a room within its room. */
    private static String roomOf(String contracts) {
        String[] rooms = contracts.split("\\.", -1);
        return rooms[Math.min(CAPABILITY, rooms.length - 1)];
    }

    private static int lastWord(String name) {
        int place = name.length() - 1;
        while (!Character.isUpperCase(name.charAt(place))) {
            place--;
        }
        return place;
    }
}
