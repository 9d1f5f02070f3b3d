package io.tillbook.api.kernel;

/**
 * The name of an event stream: its kind, a hyphen, and the ids it belongs to, joined by a slash. No id may contain a
 * slash, so that two things never share a stream ({@code stock-A-B/C} is location {@code A-B}, SKU {@code C}).
 */
public record StreamId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
