package io.tillbook.server.payload;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.server.payload.Shape.Choice;
import io.tillbook.server.payload.Shape.Day;
import io.tillbook.server.payload.Shape.Decimal;
import io.tillbook.server.payload.Shape.ElementString;
import io.tillbook.server.payload.Shape.Elements;
import io.tillbook.server.payload.Shape.Flag;
import io.tillbook.server.payload.Shape.Identifier;
import io.tillbook.server.payload.Shape.Member;
import io.tillbook.server.payload.Shape.Members;
import io.tillbook.server.payload.Shape.Moment;
import io.tillbook.server.payload.Shape.Text;
import io.tillbook.server.payload.Shape.Whole;
import io.tillbook.server.payload.Shape.Zone;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives shapes from the contract's records. The records' constructors decide what is taken; this repeats of their
 * rules what a component's type does not tell, so that it can be documented, and tests hold the two together.
 */
public final class Shapes {
    private static final BigDecimal BILLION = BigDecimal.valueOf(Quantity.MAX_THOUSANDTHS, 3);
    private static final BigDecimal THOUSANDTH = BigDecimal.valueOf(1, 3);

    private static final Map<Class<?>, Shape> SCALARS = Map.of(
            String.class, new Text(),
            Money.class, new Whole(0, Money.MAX_MINOR),
            Quantity.class, new Decimal(THOUSANDTH, BILLION),
            int.class, new Whole(1, Integer.MAX_VALUE),
            Integer.class, new Whole(1, Integer.MAX_VALUE),
            Boolean.class, new Flag(),
            LocalDate.class, new Day(),
            OffsetDateTime.class, new Moment(),
            ZoneId.class, new Zone());

    /** Components whose bounds differ from those of their type, by record and name. */
    private static final Map<String, Shape> BOUNDED = Map.ofEntries(
            Map.entry("RegisterProduct.taxBasisPoints", new Whole(0, 10_000)),
            Map.entry("RegisterProduct.shelfLifeDays", new Whole(1, 36_500)),
            Map.entry("RegisterProduct.minDaysLeft", new Whole(0, 36_500)),
            Map.entry("Tender.amountMinor", new Whole(1, Money.MAX_MINOR)),
            Map.entry("Refund.amountMinor", new Whole(1, Money.MAX_MINOR)),
            Map.entry("GoodsReceiptLine.gs1", new ElementString()),
            Map.entry("AdjustStock.quantity", new Decimal(BILLION.negate(), BILLION)),
            Map.entry("ReceiveLine.quantity", new Decimal(BigDecimal.ZERO, BILLION)),
            Map.entry("ApproveLine.quantity", new Decimal(BigDecimal.ZERO, BILLION)),
            Map.entry("CountLine.quantity", new Decimal(BigDecimal.ZERO, BILLION)),
            Map.entry("StocktakeTolerance.quantity", new Decimal(BigDecimal.ZERO, BILLION)),
            Map.entry("SetStockPolicy.safetyStock", new Decimal(BigDecimal.ZERO, BILLION)),
            Map.entry("SetStockPolicy.maximum", new Decimal(BigDecimal.ZERO, BILLION)),
            Map.entry("SetStockPolicy.leadTimeDays", new Whole(0, StockPolicy.MAX_DAYS)),
            Map.entry("SetStockPolicy.coverDays", new Whole(0, StockPolicy.MAX_DAYS)),
            Map.entry("SetStockPolicy.nearExpiryDays", new Whole(0, StockPolicy.MAX_DAYS)),
            Map.entry("SetStockPolicy.slowMoverDays", new Whole(1, StockPolicy.MAX_DAYS)),
            Map.entry("SetSupply.leadTimeDays", new Whole(0, StockPolicy.MAX_DAYS)));

    /** Lists that have at least one element. */
    private static final Set<String> NEVER_EMPTY = Set.of("lines", "skus");

    /** Lists that may be left out although their record never holds a null. */
    private static final Set<String> OPTIONAL = Set.of("RegisterProduct.barcodes");

    /** Components that are null only until their record has checked them. */
    private static final Set<String> REQUIRED = Set.of("ReturnLine.restock");

    private Shapes() {}

    /** The shape of a record. */
    public static Members of(Class<?> record) {
        return new Members(record, Arrays.stream(record.getRecordComponents()).map(Shapes::member).toList());
    }

    private static Member member(RecordComponent component) {
        String name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean required = REQUIRED.contains(name) || (!nullable && !OPTIONAL.contains(name));
        Shape shape = Optional.ofNullable(BOUNDED.get(name)).orElseGet(() -> shape(component));
        return new Member(component.getName(), shape, required);
    }

    private static Shape shape(RecordComponent component) {
        if (component.getAnnotatedType() instanceof AnnotatedParameterizedType list) {
            AnnotatedType element = list.getAnnotatedActualTypeArguments()[0];
            // Lines are what a command is about; the other lists may be empty.
            int least = NEVER_EMPTY.contains(component.getName()) ? 1 : 0;
            return new Elements(shape((Class<?>) element.getType()), least, Require.MAX_LINES);
        }
        return shape(component.getType());
    }

    private static Shape shape(Class<?> type) {
        if (Id.class.isAssignableFrom(type)) {
            return new Identifier();
        }
        if (type.isEnum()) {
            return choice(type);
        }
        if (type.isRecord() && type != Money.class && type != Quantity.class) {
            return of(type);
        }
        return Optional.ofNullable(SCALARS.get(type))
                .orElseThrow(() -> new IllegalArgumentException("no shape for " + type));
    }

    private static Choice choice(Class<?> type) {
        @SuppressWarnings("unchecked") // asked before
        Class<? extends Enum<?>> choices = (Class<? extends Enum<?>>) type;
        return new Choice(choices, Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
    }
}
