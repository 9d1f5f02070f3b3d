package io.tillbook.server.transfer.imports.csv;

import static io.tillbook.server.transfer.imports.csv.JourneyFiles.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.transfer.InputFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteJourneyTest {
    @TempDir private Path directory;

    @Test
    void opensEveryStoreOnce() throws IOException {
        List<Command> locations = payloads(0, "", line("319", "1", "7", "1", "1.00", "0.00")
                + line("31", "2", "7", "0", "0.00", "0.00") + line("319", "3", "7", "1", "1.00", "0.00"));
        assertThat(locations).hasSize(2);
        OpenLocation second = (OpenLocation) locations.getLast();
        assertThat(second.location().value()).isEqualTo("S319");
        assertThat(second.name()).isEqualTo("Store 319");
        assertThat(second.negativeStock()).isEqualTo(NegativeStock.ALLOW);
    }

    @Test
    void namesProductsAfterTypeOrCategoryAndPackage() throws IOException {
        List<Command> products = payloads(1, """
                7,69,GROCERY,Private,EGGS,EGGS - X-LARGE,A D   1 DZ
                8,69,PRODUCE,National,FRUIT,NA,
                9,69,NA,National,NA,,
                """, "");
        assertThat(products).map(product -> ((RegisterProduct) product).name())
                .containsExactly("Eggs - x-large, A D 1 DZ", "Fruit", "Product 9");
        assertThat(products).map(product -> ((RegisterProduct) product).category())
                .containsExactly("GROCERY", "PRODUCE", null);
    }

    @Test
    void registersSoldProductsThatTheProductsFileLacks() throws IOException {
        List<Command> products = payloads(1, "7,69,GROCERY,Private,EGGS,EGGS,\n",
                line("319", "1", "7", "1", "1.00", "0.00") + line("319", "1", "12", "1", "1.00", "0.00"));
        RegisterProduct unknown = (RegisterProduct) products.getLast();
        assertThat(products).hasSize(2);
        assertThat(unknown.sku().value()).isEqualTo("12");
        assertThat(unknown.name()).isEqualTo("Unknown product 12");
        assertThat(unknown.category()).isNull();
    }

    @Test
    void sellsABasketAtWhatWasPaid() throws IOException {
        CompleteSale sale = (CompleteSale) payloads(3, "", line("319", "55", "7", "3", "1.00", "0.29")
                + line("319", "55", "8", "1", "0.10", "0.00")).getFirst();
        assertThat(sale.saleId().value()).isEqualTo("cj-55");
        assertThat(sale.member()).isNotNull().extracting(member -> member.value()).isEqualTo("906");
        assertThat(sale.lines()).extracting(SaleLine::paid).containsExactly(Money.of(100), Money.of(10));
        assertThat(sale.lines()).extracting(SaleLine::gross).containsExactly(Money.of(129), Money.of(10));
        assertThat(sale.lines().getFirst().quantity()).isEqualTo(Quantity.of(3));
        assertThat(sale.tenders()).containsExactly(new Tender(TenderMethod.CARD, Money.of(110), null));
    }

    @Test
    void paysNothingForABasketThatWasFree() throws IOException {
        CompleteSale sale = (CompleteSale) payloads(3, "", line("319", "55", "7", "1", "0.00", "1.00")).getFirst();
        assertThat(sale.tenders()).isEmpty();
    }

    @Test
    void rejectsLinesAndSellsTheRestOfTheBasket() throws IOException {
        CollectingSink sink = feed(3, "", line("319", "55", "7", "0", "0.00", "0.00")
                + line("319", "55", "8", "2", "1.00", "0.00") + line("320", "55", "9", "1", "1.00", "0.00")
                + line("319", "55", "9", "1", "1.005", "0.00") + line("319", "56", "9", "0", "0.00", "0.00"));
        assertThat(sink.rejects).containsExactly("2: quantity must be greater than 0",
                "4: store_id differs from the first line of the basket",
                "5: sales_value must have at most two decimal places", "6: quantity must be greater than 0");
        assertThat(sink.sent).hasSize(1);
        CompleteSale sale = (CompleteSale) sink.commands().getFirst().payload();
        assertThat(sale.lines()).extracting(SaleLine::lineNo).containsExactly(2);
    }

    @Test
    void expandsBasketNumbersInScientificNotation() throws IOException {
        CompleteSale sale = (CompleteSale) payloads(3, "", line("319", "4.0128e+10", "7", "1", "1.00", "0.00"))
                .getFirst();
        assertThat(sale.receiptNo().value()).isEqualTo("40128000000");
    }

    @Test
    void rejectsWhatWouldFillTheMemory() throws IOException {
        CollectingSink sink = feed(3, "", line("319", "55", "7", "1e999999999", "1.00", "0.00")
                + line("319", "1e+999999999", "7", "1", "1.00", "0.00"));
        assertThat(sink.rejects).containsExactly("2: quantity is too large", "3: basket_id is too large");
    }

    @Test
    void isWrittenAsTheEndpointReadsIt() throws IOException {
        OutgoingCommand sale = feed(3, "", line("319", "55", "7", "3", "1.00", "0.29")).commands().getFirst();
        assertThat(new String(sale.toJson(), StandardCharsets.UTF_8)).isEqualTo("{\"commandId\":\"" + sale.commandId()
                + "\",\"type\":\"sales.CompleteSale\",\"occurredAt\":\"2017-01-01T12:30:27Z\",\"payload\":"
                + "{\"saleId\":\"cj-55\",\"receiptNo\":\"55\",\"location\":\"S319\",\"register\":\"IMPORT\","
                + "\"member\":\"906\",\"lines\":[{\"lineNo\":1,\"sku\":\"7\",\"quantity\":3,\"amountMinor\":100,"
                + "\"discountMinor\":29}],\"tenders\":[{\"method\":\"CARD\",\"amountMinor\":100}],"
                + "\"origin\":\"REPORTED\"}}");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> new CompleteJourney(directory, StandardCharsets.UTF_8, JourneyFiles::codes))
                .isInstanceOf(InputFailure.class)
                .hasMessageEndingWith(" has neither transactions.csv.gz nor transactions.csv");
    }

    @Test
    void householdsAreMembersOfWhomNothingElseIsKnown() throws IOException {
        List<?> members = payloads(2, "", line("319", "55", "7", "3", "1.00", "0.29")
                + line("319", "56", "7", "1", "0.10", "0.00"));
        assertThat(members).singleElement()
                .isInstanceOfSatisfying(RegisterMember.class, member -> {
                    assertThat(member.member().value()).isEqualTo("906");
                    assertThat(member.channel()).isEqualTo(RegistrationChannel.IMPORT);
                    assertThat(member.profile()).isNull();
                });
    }

    private List<Command> payloads(int stage, String products, String sales) throws IOException {
        return feed(stage, products, sales).commands().stream().map(OutgoingCommand::payload).toList();
    }

    private CollectingSink feed(int stage, String products, String sales) throws IOException {
        List<ImportStage> stages = JourneyFiles.write(directory, products, sales).stages();
        new CollectingSink().feed(stages.getFirst());
        return new CollectingSink().feed(stages.get(stage));
    }
}
