package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.shifts.ChainState.Soundness;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chains of registers, read and verified some links at a time. */
public final class Chains {
    private static final int LINKS_AT_ONCE = 500;

    private static final int MOST_AMENDMENTS = 500;

    private final ShiftViews views;
    private final Shifts shifts;

    Chains(ShiftViews views, Shifts shifts) {
        this.views = views;
        this.shifts = shifts;
    }

    /**
     * A link as others verify it.
     *
     * @param link its place in the chain, from 1 on
     * @param canonical what is hashed: JSON by RFC 8785
     * @param previous hash of the link before
     * @param hash its own
     */
    public record ExportedLink(LocationId location, RegisterId register, int link, String canonical, String previous,
            String hash) {
        private static ExportedLink of(ZLinkView view) {
            return new ExportedLink(view.location(), view.register(), view.link(), view.canonical(), view.previous(),
                    view.hash());
        }
    }

    /** Whether there is such a register. */
    public boolean isKnown(LocationId location, RegisterId register) {
        return views.register(location, register).isPresent();
    }

    /** A report of a register; empty where there is none of that number. */
    public Optional<ZSheet> report(LocationId location, RegisterId register, int z) {
        List<ZLinkView> links = views.links(location, register, z, 1 + MOST_AMENDMENTS);
        return links.stream()
                .findFirst()
                .flatMap(first -> Optional.ofNullable(first.report())
                        .flatMap(report -> shifts.find(location, register, report.shift())
                                .map(shift -> new ZSheet(report, ExportedLink.of(first), shift,
                                        views.movements(shift.key()),
                                        links.stream().skip(1).map(ExportedLink::of).toList(),
                                        shifts.isBlind(location)
                                                && views.isUncountedBefore(location, register, links.getLast())))));
    }

    /** Tells all links of a register, in their order. */
    public void each(LocationId location, RegisterId register, Consumer<ExportedLink> reader) {
        @Nullable String after = null;
        do {
            List<StoredView<ZLinkView>> some = views.chain(location, register, after, LINKS_AT_ONCE);
            some.forEach(link -> reader.accept(ExportedLink.of(link.view())));
            after = some.size() < LINKS_AT_ONCE ? null : some.getLast().key();
        } while (after != null);
    }

    /** Makes each hash of a register anew, and holds it against the one that was recorded; empty without a register. */
    Optional<ChainState> verified(LocationId location, RegisterId register) {
        return views.register(location, register).map(this::verified);
    }

    private ChainState verified(RegisterView known) {
        return upToHead(known, after -> views.chain(known.location(), known.register(), after, LINKS_AT_ONCE));
    }

    /** Up to the head that was read: links that were added since are left to the next one who asks. */
    static ChainState upToHead(RegisterView known, Function<@Nullable String, List<StoredView<ZLinkView>>> links) {
        ChainState so = new ChainState(Soundness.OK, 0, 0, ZChain.GENESIS, null);
        @Nullable String after = null;
        do {
            List<StoredView<ZLinkView>> some = links.apply(after);
            so = plus(so,
                    some.stream().map(StoredView::view).filter(link -> link.link() <= known.links()).toList());
            after = some.size() < LINKS_AT_ONCE || so.state() == Soundness.BROKEN || so.links() >= known.links()
                    ? null
                    : some.getLast().key();
        } while (after != null);
        return so.state() == Soundness.OK && !so.head().equals(known.head()) ? broken(so, so.links()) : so;
    }

    private static ChainState plus(ChainState before, List<ZLinkView> links) {
        OptionalInt broken = ZChain.brokenAt(before.head(), links.stream().map(ZLinkView::chained).toList());
        List<ZLinkView> sound = links.subList(0, broken.orElse(links.size()));
        int reports = (int) sound.stream().filter(link -> link.report() != null).count();
        ChainState after = new ChainState(Soundness.OK, before.links() + sound.size(), before.reports() + reports,
                sound.isEmpty() ? before.head() : sound.getLast().hash(), null);
        return broken.isPresent() ? broken(after, after.links()) : after;
    }

    private static ChainState broken(ChainState sound, int links) {
        return new ChainState(Soundness.BROKEN, links, sound.reports(), sound.head(), links + 1);
    }
}
