package io.tillbook.api.catalog.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever is written down as an element string is read as it was meant, in either form and in any order. */
class Gs1RoundTripTest {
    private static final String BATCH_CHARACTERS = "ABCXYZabcxyz0123456789._:-";

    private record Element(String identifier, String value, boolean fixed) {}

    @Property
    void readsWhatIsWritten(@ForAll Random random) {
        Gs1ElementString meant = some(random);
        List<Element> elements = elements(meant);
        Collections.shuffle(elements, random);

        assertThat(Gs1ElementString.parse("gs1", bracketed(elements))).isEqualTo(meant);
        assertThat(Gs1ElementString.parse("gs1", raw(elements, random))).isEqualTo(meant);
    }

    @Property
    void everyDayIsReadInTheHundredYearsAroundIt(@ForAll Random random) {
        int year = 1_980 + random.nextInt(100);
        Gs1Date date = date(random);

        int read = date.readIn(year).getYear();

        assertThat(read % 100).isEqualTo(date.year());
        assertThat(read - year).isBetween(-49, 50);
    }

    private static Gs1ElementString some(Random random) {
        return new Gs1ElementString(gtin(random), maybe(random, batch(random)), maybe(random, date(random)),
                maybe(random, date(random)), maybe(random, date(random)),
                maybe(random, Quantity.ofThousandths(1 + random.nextInt(999_999))),
                maybe(random, Quantity.of(1 + random.nextInt(99_999_999))));
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextBoolean() ? value : null;
    }

    private static Barcode gtin(Random random) {
        int sum = 0;
        StringBuilder digits = new StringBuilder();
        for (int place = 0; place < 13; place++) {
            int digit = random.nextInt(10);
            sum += (place % 2 == 0 ? 3 : 1) * digit;
            digits.append(digit);
        }
        return new Barcode(digits.append((10 - sum % 10) % 10).toString());
    }

    private static BatchId batch(Random random) {
        return new BatchId(random.ints(1 + random.nextInt(20), 0, BATCH_CHARACTERS.length())
                .mapToObj(index -> String.valueOf(BATCH_CHARACTERS.charAt(index)))
                .collect(Collectors.joining()));
    }

    private static Gs1Date date(Random random) {
        return new Gs1Date(random.nextInt(100), 1 + random.nextInt(12), random.nextInt(29));
    }

    private static List<Element> elements(Gs1ElementString meant) {
        List<Element> elements = new ArrayList<>();
        if (meant.gtin() != null) {
            elements.add(new Element("01", meant.gtin().value(), true));
        }
        if (meant.batch() != null) {
            elements.add(new Element("10", meant.batch().value(), false));
        }
        add(elements, "11", meant.producedOn());
        add(elements, "15", meant.bestBefore());
        add(elements, "17", meant.expiresOn());
        if (meant.netWeight() != null) {
            elements.add(new Element("3103", "%06d".formatted(meant.netWeight().thousandths()), true));
        }
        if (meant.count() != null) {
            elements.add(new Element("37", meant.count().toDecimal().toPlainString(), false));
        }
        return elements;
    }

    private static void add(List<Element> elements, String identifier, @Nullable Gs1Date date) {
        if (date != null) {
            elements.add(new Element(identifier, date.digits(), true));
        }
    }

    private static String bracketed(List<Element> elements) {
        return elements.stream()
                .map(element -> "(" + element.identifier() + ")" + element.value())
                .collect(Collectors.joining());
    }

    /** Readers take a separator after an element of fixed length too. */
    private static String raw(List<Element> elements, Random random) {
        StringBuilder text = new StringBuilder();
        for (Element element : elements) {
            text.append(element.identifier()).append(element.value());
            boolean last = element.equals(elements.getLast());
            if (!last && (!element.fixed() || random.nextInt(4) == 0)) {
                text.append('\u001d');
            }
        }
        return text.toString();
    }
}
