package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.imports.text.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the fields of one record apart (RFC 4180), line by line, because a quoted field may hold ends of lines. */
final class CsvFields {
    private enum State {
        BEGINNING,
        PLAIN,
        QUOTED,
        /** After a quote in a quoted field: its end, or the first half of a quote that belongs to it. */
        QUOTE,
        FAULTY
    }

    private final List<String> complete = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private State state = State.BEGINNING;

    /**
     * Takes a line of the file.
     *
     * @return whether it ends within a quoted field, so that the next line belongs to the record too
     */
    boolean take(TextLines.Line line) {
        for (int place = 0; place < line.text().length() && state != State.FAULTY; place++) {
            state = after(line.text().charAt(place));
        }
        switch (state) {
            case QUOTED -> field.append(line.end());
            case BEGINNING, PLAIN, QUOTE -> end();
            case FAULTY -> {}
        }
        return state == State.QUOTED;
    }

    /** The fields that are whole. */
    List<String> complete() {
        return List.copyOf(complete);
    }

    int width() {
        return complete.size();
    }

    /** What is wrong with the quotes, for people. */
    Optional<String> fault() {
        String where = " of field " + (complete.size() + 1);
        return switch (state) {
            case QUOTED -> Optional.of("the quote" + where + " is not closed");
            case FAULTY -> Optional.of("something follows the closing quote" + where);
            case BEGINNING, PLAIN, QUOTE -> Optional.empty();
        };
    }

    private State after(char next) {
        return switch (state) {
            case BEGINNING -> next == '"' ? State.QUOTED : plain(next);
            case PLAIN -> plain(next);
            case QUOTED -> next == '"' ? State.QUOTE : append(next, State.QUOTED);
            case QUOTE -> switch (next) {
                case '"' -> append(next, State.QUOTED);
                case ',' -> end();
                default -> State.FAULTY;
            };
            case FAULTY -> State.FAULTY;
        };
    }

    private State plain(char next) {
        return next == ',' ? end() : append(next, State.PLAIN);
    }

    private State append(char next, State then) {
        field.append(next);
        return then;
    }

    private State end() {
        complete.add(field.toString());
        field.setLength(0);
        return State.BEGINNING;
    }
}
