package io.tillbook.server.transfer.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCsvTest {
    private static final String PRICES = "changeId,occurredAt,list,sku,priceMinor,floorMinor,from,until\n";
    private static final String SALES = "saleId,occurredAt,receiptNo,location,register,member,tenders,sku,quantity,"
            + "unitPriceMinor\n";
    private static final String PRODUCTS = "sku,occurredAt,name,unit,barcodes,listPriceMinor\n";

    private static final String SCANNED = "saleId,occurredAt,receiptNo,location,register,tenders,sku,barcode,quantity,"
            + "unitPriceMinor,amountMinor,discountMinor,batch\nS1,2026-01-03T09:00:00Z,1,SH-1,R1,CASH:500,";
    private static final StubCodes CODES = new StubCodes();

    @TempDir private Path directory;

    @Test
    void readsLocations() throws IOException {
        assertThat(json("locations", """
                location,occurredAt,name,kind,zone,negativeStock
                SH-1,2026-01-01T00:00:00+08:00,人民路店,STORE,Asia/Shanghai,BLOCK
                """)).endsWith("""
                "type":"catalog.OpenLocation","occurredAt":"2026-01-01T00:00:00+08:00","payload":\
                {"location":"SH-1","name":"人民路店","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}}""");
    }

    @Test
    void readsProducts() throws IOException {
        assertThat(json("products", """
                sku,occurredAt,name,unit,category,brand,barcodes,taxBasisPoints,shelfLifeDays,listPriceMinor
                T1,2026-01-01T00:00:00Z,"Tea, green",KG,Tea,,690 691,900,365,58000
                """)).endsWith("""
                {"sku":"T1","name":"Tea, green","unit":"KG","category":"Tea","barcodes":["690","691"],\
                "taxBasisPoints":900,"shelfLifeDays":365,"listPriceMinor":58000}}""");
    }

    @Test
    void readsGoodsReceiptsOfSeveralLines() throws IOException {
        assertThat(json("goods-receipts", """
                receiptId,occurredAt,location,supplier,lineNo,sku,quantity,unitCostMinor,costMinor,batch,expiresOn
                G1,2026-01-02T00:00:00Z,SH-1,hangzhou,10,T1,2.5,30000,,B7,2026-12-31
                G1,2026-01-02T00:00:00Z,SH-1,hangzhou,20,T2,3,,100,,
                """)).endsWith("""
                {"receiptId":"G1","location":"SH-1","supplier":"hangzhou","lines":[\
                {"lineNo":10,"sku":"T1","quantity":2.5,"unitCostMinor":30000,"batch":"B7","expiresOn":"2026-12-31"},\
                {"lineNo":20,"sku":"T2","quantity":3,"costMinor":100}]}}""");
    }

    @Test
    void readsPricesByTheClockOfEachStore() throws IOException {
        assertThat(json("prices", PRICES + "C1,2026-01-03T09:00:00Z,east,T1,2480,2000,2026-02-01T00:00:00,\n"
                + "C1,2026-01-03T09:00:00Z,east,T2,AS_PARENT,,,2026-03-01T08:30\n")).endsWith("""
                        {"list":"east","lines":[\
                        {"sku":"T1","priceMinor":2480,"floorMinor":2000,"from":"2026-02-01T00:00:00"},\
                        {"sku":"T2","asParent":true,"until":"2026-03-01T08:30:00"}]}}""");
    }

    @Test
    void namesTheLineAndColumnOfAPriceAtFault() throws IOException {
        assertThat(feed("prices", PRICES + "C1,2026-01-03T09:00:00Z,east,T1,,,,\n").rejects)
                .containsExactly("2: priceMinor is required");
        assertThat(feed("prices", PRICES + "C1,2026-01-03T09:00:00Z,east,T1,cheap,,,\n").rejects)
                .containsExactly("2: priceMinor must be a number, not \"cheap\"");
        assertThat(feed("prices", PRICES + "C1,2026-01-03T09:00:00Z,east,T1,1,2,,\n").rejects)
                .containsExactly("2: floorMinor must not be more than priceMinor");
        assertThat(feed("prices", PRICES + "C1,2026-01-03T09:00:00Z,east,T1,1,,tomorrow,\n").rejects.getFirst())
                .startsWith("2: from ");
    }

    @Test
    void readsWhoWasACustomerBefore() throws IOException {
        String header = "member,occurredAt,boughtBefore\n";

        assertThat(json("members", header + "M1,2026-01-03T09:00:00Z,true\n")).contains("\"boughtBefore\":true");
        assertThat(json("members", header + "M1,2026-01-03T09:00:00Z,\n")).doesNotContain("boughtBefore");
    }

    @Test
    void readsTaxRates() throws IOException {
        String header = "changeId,occurredAt,taxClass,region,rateBp,from,reason\n";
        assertThat(json("tax-rates", header + "C1,2026-01-03T09:00:00Z,STANDARD,,1200,2027-01-01,the law\n"))
                .endsWith("""
                        "type":"tax.SetTaxRate","occurredAt":"2026-01-03T09:00:00Z","payload":\
                        {"taxClass":"STANDARD","rateBp":1200,"from":"2027-01-01","reason":"the law"}}""");
        assertThat(json("tax-rates", header + "C1,2026-01-03T09:00:00Z,STANDARD,East,AS_WIDER,,\n"))
                .endsWith("{\"taxClass\":\"STANDARD\",\"region\":\"East\",\"asWider\":true}}");
        assertThat(feed("tax-rates", header + "C1,2026-01-03T09:00:00Z,STANDARD,,10001,,\n").rejects.getFirst())
                .startsWith("2: rateBp must be ");
    }

    @Test
    void readsSalesWithTheirTenders() throws IOException {
        assertThat(json("sales", SALES + "S1,2026-01-03T09:00:00Z,1,SH-1,R1,,CASH:2000:20 CARD:500,T1,1,2480\n"))
                .endsWith("""
                        {"saleId":"S1","receiptNo":"1","location":"SH-1","register":"R1",\
                        "lines":[{"lineNo":1,"sku":"T1","quantity":1,"unitPriceMinor":2480}],\
                        "tenders":[{"method":"CASH","amountMinor":2000,"changeMinor":20},\
                        {"method":"CARD","amountMinor":500}],"origin":"REPORTED"}}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,tea,,500,,,            | "sku":"TEA","quantity":1,"unitPriceMinor":500
            ,tea,3,500,,,           | "sku":"TEA","quantity":3,"unitPriceMinor":500
            ,weight,,150,,,         | "sku":"APPLES","quantity":1.25,"unitPriceMinor":150
            ,weight,1.25,,100,,     | "sku":"APPLES","quantity":1.25,"amountMinor":100
            ,price,,150,,,          | "sku":"APPLES","quantity":1.767,"amountMinor":265
            ,price,1.7,,,65,        | "sku":"APPLES","quantity":1.7,"amountMinor":200,"discountMinor":65
            ,price,1.7,,180,,       | "sku":"APPLES","quantity":1.7,"amountMinor":180
            ,batch,,500,,,          | "sku":"TEA","quantity":6,"unitPriceMinor":500,"batch":"L1"
            APPLES,,2,150,,,        | "sku":"APPLES","quantity":2,"unitPriceMinor":150
            """)
    void aLineMayHaveWhatWasScanned(String line, String read) throws IOException {
        assertThat(json("sales", SCANNED + line + "\n")).contains("\"lines\":[{\"lineNo\":1," + read + "}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,ghost,1,500,,,         | 2: barcode belongs to no product: ghost
            ,,1,500,,,              | 2: sku or barcode is required
            TEA,tea,1,500,,,        | 2: barcode must not be given together with sku
            TEA,,,500,,,            | 2: quantity is required
            ,weight,1.3,150,,,      | 2: quantity differs from that of the barcode
            ,batch,,500,,,L2        | 2: batch differs from that of the barcode
            ,price,,,,,             | 2: quantity is required: the barcode does not tell it in KG
            """)
    void namesTheColumnOfWhatWasScannedAtFault(String line, String reason) throws IOException {
        assertThat(feed("sales", SCANNED + line + "\n").rejects).containsExactly(reason);
    }

    @Test
    void takesADocumentAsAWholeOrNotAtAll() throws IOException {
        CollectingSink sink = feed("sales", SALES + "S1,2026-01-03T09:00:00Z,1,SH-1,R1,,CARD:3,T1,1,1\n"
                + "S1,2026-01-03T09:00:00Z,1,SH-1,R1,,CARD:3,T1,two,1\n"
                + "S2,2026-01-03T09:00:00Z,2,SH-1,R1,,CARD:1,T1,1,1\n");
        assertThat(sink.rejects).containsExactly("3: quantity must be a number, not \"two\"",
                "2: line 3 of the same saleId cannot be taken");
        assertThat(sink.commands()).extracting(sale -> ((CompleteSale) sale.payload()).saleId().value())
                .containsExactly("S2");
    }

    @Test
    void wantsTheDocumentToldAlikeOnAllItsLines() throws IOException {
        CollectingSink sink = feed("sales", SALES + "S1,2026-01-03T09:00:00Z,1,SH-1,R1,,CARD:2,T1,1,1\n"
                + "S1,2026-01-03T09:00:00Z,1,SH-2,R1,,CARD:2,T1,1,1\n");
        assertThat(sink.rejects).contains("3: location differs from the first line of saleId S1");
        assertThat(sink.sent).isEmpty();
    }

    @Test
    void namesTheColumnThatIsWrong() throws IOException {
        assertThat(feed("products", PRODUCTS + """
                T 1,2026-01-01T00:00:00Z,Tea,KG,,
                T1,yesterday,Tea,KG,,
                T1,2026-01-01T00:00:00Z,Tea,TON,,
                T1,2026-01-01T00:00:00Z,,KG,,
                T1,2026-01-01T00:00:00Z,Tea,KG,690 690,
                T1,2026-01-01T00:00:00Z,Tea,KG,,1.5
                ,2026-01-01T00:00:00Z,Tea,KG,,
                """).rejects).containsExactly("2: sku must be 1 to 64 of A-Z a-z 0-9 . _ : -",
                "3: occurredAt Text 'yesterday' could not be parsed at index 0",
                "4: unit must be one of PIECE, KG, LITRE, METRE", "5: name is required",
                "6: barcodes must not repeat a code", "7: listPriceMinor must be a number, not \"1.5\"",
                "8: sku is required");
    }

    @Test
    void refusesColumnsItDoesNotKnow() {
        assertThatThrownBy(() -> feed("products", "sku,occurredAt,name,unit,colour\n"))
                .hasMessageEndingWith("has unknown columns: colour");
        assertThatThrownBy(() -> feed("products", "sku,name\n"))
                .hasMessageEndingWith("lacks columns: occurredAt, unit");
        assertThatThrownBy(() -> PlainCsv.kind("sale"))
                .hasMessageContaining("locations, products, goods-receipts, sales, prices");
    }

    @Test
    void rejectsADocumentThatNoCommandCanCarry() throws IOException {
        String line = "S1,2026-01-03T09:00:00Z,1,SH-1,R1,,CARD:2,T1,1,1\n";
        CollectingSink sink = feed("sales", SALES + line.repeat(Require.MAX_LINES + 2));
        assertThat(sink.sent).isEmpty();
        assertThat(sink.rejects).hasSize(Require.MAX_LINES + 2).contains("2: saleId has more than 1000 lines");
    }

    @Test
    void derivesOtherIdsFromAnotherLabel() throws IOException {
        String file = SALES + "S1,2026-01-03T09:00:00Z,1,SH-1,R1,,CARD:1,T1,1,1\n";
        OutgoingCommand usual = feed("sales", file).commands().getFirst();
        OutgoingCommand again = new CollectingSink().feed(stage("sales", "second")).commands().getFirst();
        assertThat(again.commandId()).isNotEqualTo(usual.commandId());
        assertThat(again.payload()).isEqualTo(usual.payload());
    }

    @Test
    void takesNoPartOfADocumentWithALineThatCannotBeRead() throws IOException {
        String sale = "%s,2026-01-03T09:00:00Z,1,SH-1,R1,,CARD:2,T1,1,1\n";
        String bad = "%s,2026-01-03T09:00:00Z,1,SH-1,R1,,CARD:2,\"T\"1,1,1\n";
        assertThat(sent(SALES + sale.formatted("S1") + bad.formatted("S1") + sale.formatted("S1")
                + sale.formatted("S2"))).containsExactly("S2");
        assertThat(sent(SALES + sale.formatted("S1") + bad.formatted("S2") + sale.formatted("S2")
                + sale.formatted("S3"))).containsExactly("S1", "S3");
        assertThat(sent(SALES + bad.formatted("S1") + bad.formatted("S2") + sale.formatted("S2")
                + sale.formatted("S3"))).containsExactly("S3");
    }

    @Test
    void takesNeitherNeighbourOfALineThatDoesNotTellItsDocument() throws IOException {
        String sale = "%s,2026-01-03T09:00:00Z,1,SH-1,R1,,CARD:2,T1,1,1\n";
        String text = SALES + sale.formatted("S1") + sale.formatted("S2") + "\"S\"2,2026\n" + sale.formatted("S3")
                + sale.formatted("S4");
        assertThat(sent(text)).containsExactly("S1", "S4");
        assertThat(feed("sales", text).rejects).containsExactly("4: something follows the closing quote of field 1",
                "3: saleId may have line 4 too, which cannot be taken",
                "5: saleId may have line 4 too, which cannot be taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"locations", "products", "goods-receipts", "sales", "prices"})
    void takesAByteOrderMarkBeforeAQuotedNameInFilesOfAnyKind(String kind) throws IOException {
        String plain = switch (kind) {
            case "locations" -> """
                    location,occurredAt,name,kind,zone,negativeStock
                    L1,2026-01-03T09:00:00Z,L,STORE,Asia/Shanghai,BLOCK
                    """;
            case "products" -> PRODUCTS + "T1,2026-01-03T09:00:00Z,Tea,KG,,\n";
            case "goods-receipts" -> """
                    receiptId,occurredAt,location,sku,quantity,costMinor
                    G1,2026-01-03T09:00:00Z,L1,T1,1,1
                    """;
            case "prices" -> PRICES + "C1,2026-01-03T09:00:00Z,east,T1,100,,,\n";
            default -> SALES + "S1,2026-01-03T09:00:00Z,1,L1,R1,,CARD:1,T1,1,1\n";
        };
        List<OutgoingCommand> expected = feed(kind, plain).commands();
        String quoted = "\"" + plain.strip().replace(",", "\",\"").replace("\n", "\"\n\"") + "\"\n";
        assertThat(expected).hasSize(1);
        assertThat(feed(kind, "\uFEFF" + quoted).commands()).isEqualTo(expected);
        assertThat(feed(kind, "\uFEFF" + quoted.replace("\n", "\r\n")).commands()).isEqualTo(expected);
        assertThat(feed(kind, "\uFEFF" + quoted.replace("\n", "\r")).commands()).isEqualTo(expected);
    }

    private List<String> sent(String text) throws IOException {
        return feed("sales", text).commands()
                .stream()
                .map(sale -> ((CompleteSale) sale.payload()).saleId().value())
                .toList();
    }

    private String json(String kind, String text) throws IOException {
        CollectingSink sink = feed(kind, text);
        assertThat(sink.rejects).isEmpty();
        return new String(sink.commands().getFirst().toJson(), StandardCharsets.UTF_8);
    }

    private CollectingSink feed(String kind, String text) throws IOException {
        Files.writeString(directory.resolve("input.csv"), text);
        return new CollectingSink().feed(stage(kind, ""));
    }

    private ImportStage stage(String kind, String label) {
        return new PlainCsv(new CsvFile(directory.resolve("input.csv"), StandardCharsets.UTF_8), PlainCsv.kind(kind),
                label, CODES).stages()
                .getFirst();
    }
}
