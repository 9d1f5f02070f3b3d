package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.checkout.PastMembers;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.pricing.whatif.PastBasket.Buyer;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the sales of a question, some at a time. */
final class WhatIfRun {
    private static final int PAGE = 1_000;

    private final WhatIfQuestion question;
    private final TriedDraft draft;
    private final EventLog log;
    private final Products products;
    private final PastMembers members;
    private final DraftUses uses;
    private final FigureSums sums;
    private long position;
    private @Nullable String ranOutAt;

    /** @param before what is known already */
    WhatIfRun(WhatIfQuestion question, TriedDraft draft, EventLog log, Products products, PastMembers members,
            WhatIfState before) {
        this.question = question;
        this.draft = draft;
        this.log = log;
        this.products = products;
        this.members = members;
        this.uses = new DraftUses(draft.rule().limit(), before.used());
        this.sums = new FigureSums(before);
        this.position = before.position();
        this.ranOutAt = before.ranOutAt();
    }

    boolean isDone() {
        return position >= question.toPosition();
    }

    WhatIfState state() {
        return new WhatIfState(position, sums.total(), sums.rows(), sums.displaced(), uses.used(), ranOutAt);
    }

    /** Looks at the next events. */
    void page() {
        int most = Math.toIntExact(Math.min(PAGE, question.toPosition() - position));
        EventLog.Page page = log.page(position, most, SaleCompleted.class::equals);
        if (page.position() == position) {
            throw new WhatIfFailed("the events end at position " + position);
        }
        List<RecordedEvent> wanted = page.events().stream().filter(event -> isWanted(sale(event))).toList();
        Map<Sku, String> brands =
                draft.asksForBrands() ? brands(wanted.stream().map(WhatIfRun::sale).toList()) : Map.of();
        wanted.forEach(event -> add(PastBasket.of(sale(event), question.baseline(), line -> brands.get(line.sku()),
                draft.coupons(sale(event)), buyer(sale(event), event.position()))));
        position = page.position();
    }

    private static SaleCompleted sale(RecordedEvent event) {
        return (SaleCompleted) event.event();
    }

    private @Nullable Buyer buyer(SaleCompleted sale, long recordedAt) {
        MemberId member = sale.member();
        if (member == null || !Boolean.TRUE.equals(question.membersKnown())) {
            return member == null ? null : Buyer.byId(member);
        }
        Set<MemberId> ids =
                draft.rule().limit().countsMembers() ? members.ids(member, recordedAt) : Set.of(member);
        return new Buyer(member, ids, members.facts(member, pricedAt(sale), sale.soldAt().toInstant(), recordedAt)
                .orElse(null));
    }

    /** By the clock of the store, as its sales are. */
    private static ZonedDateTime pricedAt(SaleCompleted sale) {
        OffsetDateTime at = sale.pricing() == null ? sale.soldAt() : sale.pricing().basis().pricedAt();
        return at.atZoneSameInstant(sale.soldAt().getOffset());
    }

    private boolean isWanted(SaleCompleted sale) {
        String day = sale.businessDay().toString();
        return draft.isAbout(sale.location())
                && (question.fromDay() == null || question.fromDay().compareTo(day) <= 0)
                && (question.untilDay() == null || question.untilDay().compareTo(day) > 0);
    }

    /** Sales do not tell brands: those that the products have now. */
    private Map<Sku, String> brands(List<SaleCompleted> sales) {
        List<Sku> skus = sales.stream()
                .map(SaleCompleted::lines)
                .flatMap(Collection::stream)
                .map(SoldLine::sku)
                .distinct()
                .toList();
        Map<Sku, String> brands = new HashMap<>();
        for (ProductView product : products.of(skus).values()) {
            if (product.brand() != null) {
                brands.put(product.sku(), product.brand());
            }
        }
        return brands;
    }

    private void add(PastBasket past) {
        Compared compared = draft.on(past, uses.isLeft(past), sold -> PastReturn.of(sold, log, question.toPosition()));
        sums.add(past, compared);
        if (compared.isReached()) {
            boolean wasLeft = !uses.isUsedUp();
            uses.add(past, compared.given());
            if (wasLeft && uses.isUsedUp()) {
                ranOutAt = Objects.toString(past.soldAt());
            }
        }
    }
}
