package io.tillbook.server.payload;

import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.Gs1Text;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Range;
import io.tillbook.api.kernel.Required;
import io.tillbook.api.kernel.Secret;
import io.tillbook.server.payload.Shape.Choice;
import io.tillbook.server.payload.Shape.Day;
import io.tillbook.server.payload.Shape.Decimal;
import io.tillbook.server.payload.Shape.ElementString;
import io.tillbook.server.payload.Shape.Elements;
import io.tillbook.server.payload.Shape.Flag;
import io.tillbook.server.payload.Shape.Hidden;
import io.tillbook.server.payload.Shape.Identifier;
import io.tillbook.server.payload.Shape.Member;
import io.tillbook.server.payload.Shape.Members;
import io.tillbook.server.payload.Shape.Moment;
import io.tillbook.server.payload.Shape.Text;
import io.tillbook.server.payload.Shape.WallTime;
import io.tillbook.server.payload.Shape.Whole;
import io.tillbook.server.payload.Shape.Zone;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Derives shapes from the contract's records: from the types of their components, and the annotations that their
 * constructors read too.
 */
public final class Shapes {
    private static final Map<Class<?>, Shape> SCALARS = Map.of(
            String.class, new Text(),
            Personal.class, new Text(),
            Boolean.class, new Flag(),
            LocalDate.class, new Day(),
            LocalDateTime.class, new WallTime(),
            OffsetDateTime.class, new Moment(),
            ZoneId.class, new Zone());

    private Shapes() {}

    /** The shape of a record. */
    public static Members of(Class<?> record) {
        return new Members(record, Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(FromServer.class))
                .map(Shapes::member)
                .toList());
    }

    private static Member member(RecordComponent component) {
        Required told = component.getAnnotation(Required.class);
        boolean required = told == null
                ? !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                : told.value();
        return new Member(component.getName(), shape(component), required);
    }

    private static Shape shape(RecordComponent component) {
        Range range = Range.of(component);
        if (component.getAnnotatedType() instanceof AnnotatedParameterizedType list) {
            Class<?> element = (Class<?>) list.getAnnotatedActualTypeArguments()[0].getType();
            return new Elements(shape(element, Range.of(element)), Math.toIntExact(range.least()),
                    Math.toIntExact(range.most()));
        }
        return component.isAnnotationPresent(Gs1Text.class)
                ? new ElementString()
                : shape(component.getType(), range);
    }

    private static Shape shape(Class<?> type, Range range) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class
                || type == Money.class) {
            return new Whole(range.least(), range.most());
        }
        if (type == Quantity.class) {
            return new Decimal(decimal(range.least()), decimal(range.most()));
        }
        if (Id.class.isAssignableFrom(type)) {
            return new Identifier();
        }
        if (type.isEnum()) {
            return choice(type);
        }
        if (type == Secret.class) {
            return new Hidden(Math.toIntExact(range.least()), Math.toIntExact(range.most()));
        }
        if (type.isRecord() && type != Personal.class) {
            return of(type);
        }
        return Optional.ofNullable(SCALARS.get(type))
                .orElseThrow(() -> new IllegalArgumentException("no shape for " + type));
    }

    private static BigDecimal decimal(long thousandths) {
        return thousandths == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(thousandths, 3);
    }

    private static Choice choice(Class<?> type) {
        @SuppressWarnings("unchecked") // asked before
        Class<? extends Enum<?>> choices = (Class<? extends Enum<?>>) type;
        return new Choice(choices, Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
    }
}
