package io.tillbook.api.pricing.list;

import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListChanged;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What lists say of a product: all that is to come, all that holds, and of what is over what somebody may still ask
 * for. It stays small however often prices change: what is over for longer than {@link #REMEMBERED} is dropped, and of
 * each list more than {@link #MOST_OF_A_LIST} are never kept.
 *
 * @param entries in the order in which they were said
 * @param lastSerial serial of the last that was ever said
 */
public record PriceBook(List<PriceEntry> entries, long lastSerial) {
    /** Nothing was said. */
    public static final PriceBook EMPTY = new PriceBook(List.of(), 0);
    /** How long what is over is kept. */
    public static final Duration REMEMBERED = Duration.ofDays(400);
    /** Most entries of one list; of those that are over the oldest are dropped for it. */
    public static final int MOST_OF_A_LIST = 100;

    /** Copies the entries. */
    public PriceBook {
        entries = List.copyOf(entries);
    }

    /** The book after an event. */
    public PriceBook after(PriceListEvent event) {
        return switch (event) {
            case PriceSet set -> with(PriceEntry.of(set));
            case PriceEnded ended -> with(PriceEntry.of(ended));
            case PriceListOpened _,PriceListChanged _,PriceListClosed _ -> this;
        };
    }

    /** What was said by a list. */
    Stream<PriceEntry> of(PriceListId list) {
        return entries.stream().filter(entry -> entry.list().equals(list));
    }

    /** Whether a list has so many entries that are not over that it can have no more. */
    boolean isFull(PriceListId list, Instant moment) {
        List<PriceEntry> own = of(list).toList();
        return own.stream().filter(entry -> !isOver(entry, own, moment)).count() >= MOST_OF_A_LIST;
    }

    private PriceBook with(PriceEntry said) {
        Predicate<PriceEntry> isOther = entry -> !entry.list().equals(said.list());
        List<PriceEntry> kept = kept(Stream.concat(of(said.list()), Stream.of(said)).toList(), said.from().knownAt());
        return new PriceBook(Stream.concat(entries.stream().filter(isOther), kept.stream())
                .sorted(Comparator.comparingLong(PriceEntry::serial))
                .toList(), said.serial());
    }

    /** What is kept of one list. */
    private static List<PriceEntry> kept(List<PriceEntry> all, Instant now) {
        Instant forgotten = now.minus(REMEMBERED);
        List<PriceEntry> kept = new ArrayList<>(all);
        // Nothing is over before it was known; most of the time there is no need to compare each with each.
        if (all.stream().anyMatch(entry -> !entry.from().knownAt().isAfter(forgotten))) {
            kept.removeIf(entry -> isOver(entry, all, forgotten));
        }
        for (int place = 0; place < kept.size() && kept.size() > MOST_OF_A_LIST;) {
            if (isOver(kept.get(place), kept, now)) {
                kept.remove(place);
            } else {
                place++;
            }
        }
        while (!kept.isEmpty() && kept.getFirst().ends()) {
            kept.removeFirst();
        }
        return kept;
    }

    private static boolean isOver(PriceEntry entry, List<PriceEntry> own, Instant moment) {
        return entry.isOver(moment) || own.stream().anyMatch(other -> entry.isOverBecauseOf(other, moment));
    }
}
