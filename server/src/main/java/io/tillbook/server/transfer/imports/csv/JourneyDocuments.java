package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The locations, products and members of the Complete Journey files as commands. */
public final class JourneyDocuments {
    static final String FORMAT = "complete-journey";
    /** The files do not say when stores opened; they begin with this year. */
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(2017, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    /** The files give all times in UTC. */
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final String ABSENT = "NA";

    private JourneyDocuments() {}

    /** Opens a store. It may sell what the books do not have, because the files tell nothing of goods received. */
    public static OutgoingCommand location(LocationId location) {
        return command("location", location.value(), "catalog.OpenLocation",
                new OpenLocation(location, "Store " + location.value().substring(1), LocationKind.STORE, null,
                        ZONE, NegativeStock.ALLOW));
    }

    /** Registers the product of a line of the products file. */
    static OutgoingCommand product(CsvLine line) {
        Sku sku = JourneyValues.id(line, "product_id", Sku::new);
        return product(sku, name(line, sku), known(line, "department").orElse(null),
                known(line, "brand").orElse(null));
    }

    /** Registers a product that was sold but is missing in the products file. */
    public static OutgoingCommand unknownProduct(Sku sku) {
        return product(sku, "Unknown product " + sku.value(), null, null);
    }

    private static OutgoingCommand product(Sku sku, String name, @Nullable String category, @Nullable String brand) {
        return command("product", sku.value(), "catalog.RegisterProduct",
                new RegisterProduct(sku, name, Unit.PIECE, category, brand, List.of(), null, null, null));
    }

    /** Registers a household, of whom the files tell nothing but what it bought. */
    static OutgoingCommand member(MemberId household) {
        return command("member", household.value(), "members.RegisterMember", new RegisterMember(household, null,
                RegistrationChannel.IMPORT, null, null, List.of(), List.of(), null, null, null));
    }

    /** Such as "Eggs - x-large, A D 1 DZ": the type, or the category where there is none, and the package. */
    private static String name(CsvLine line, Sku sku) {
        String what = known(line, "product_type").or(() -> known(line, "product_category"))
                .map(JourneyDocuments::sentenceCase)
                .orElse("Product " + sku.value());
        return Stream.concat(Stream.of(what), known(line, "package_size").stream()).collect(Collectors.joining(", "));
    }

    private static Optional<String> known(CsvLine line, String column) {
        return line.find(column)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty() && !text.equals(ABSENT));
    }

    private static String sentenceCase(String text) {
        return text.substring(0, 1) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    private static OutgoingCommand command(String kind, String key, String type, Command payload) {
        return new OutgoingCommand(DerivedCommandId.of(FORMAT, kind, key), type, BEGINNING, payload);
    }
}
