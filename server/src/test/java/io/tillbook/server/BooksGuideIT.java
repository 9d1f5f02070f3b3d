package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of the books does what it says: a month to the cent, computed anew by two other programs. */
class BooksGuideIT {
    private static final String ACCEPTED = "ACCEPTED";

    @Test
    void answersAsTheTextSays(@TempDir Path data, @TempDir Path texts) throws Exception {
        PageExamples guide = PageExamples.of("docs/guides/books.md");
        try (RunningServer server = RunningServer.start(data)) {
            month(guide, server);
            rent(guide, server);
            statements(guide, server);
            explained(guide, server);
            computedAnew(guide, server, texts);
            file(guide, server);
            closed(guide, server);
            bank(guide, server);
        }
    }

    private static void month(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        assertThat(outcomes(guide.run("open", server))).hasSize(6).containsOnly(ACCEPTED);
        assertThat(outcomes(guide.run("trade", server))).hasSize(6).containsOnly(ACCEPTED);
        assertThat(outcomes(guide.run("costs", server))).hasSize(8).containsOnly(ACCEPTED);
    }

    private static void rent(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        assertThat(outcomes(guide.run("hire", server))).hasSize(4).containsOnly(ACCEPTED);
        Map<String, String> wu = Map.of("$WU_TOKEN", token(guide.run("accountant", server)));
        Map<String, String> li = Map.of("$LI_TOKEN", token(guide.run("manager", server)));
        assertThat(outcomes(guide.run("rent", server, wu))).containsExactly(ACCEPTED);
        assertThat(outcomes(guide.run("approve-alone", server, wu))).containsExactly("finance.SecondPersonNeeded");
        assertThat(outcomes(guide.run("approve", server, li))).containsExactly(ACCEPTED);
        assertThat(outcomes(guide.run("pay-rent", server, wu))).containsExactly(ACCEPTED);
    }

    private static String token(String answer) {
        return json(answer).path("token").asString("");
    }

    private static void statements(PageExamples guide, RunningServer server)
            throws IOException, InterruptedException {
        await().untilAsserted(() -> assertThat(json(guide.run("profit", server)).at("/data/profitAndLoss/0"))
                .hasToString("""
                        {"incomeMinor":800000,"expenseMinor":1208624,"profitMinor":-408624,"lines":[\
                        {"account":{"code":"5001","zh":"主营业务收入"},"amountMinor":800000},\
                        {"account":{"code":"5401","zh":"主营业务成本"},"amountMinor":400000},\
                        {"account":{"code":"5601","zh":"销售费用"},"amountMinor":800000},\
                        {"account":{"code":"5603","zh":"财务费用"},"amountMinor":3624},\
                        {"account":{"code":"5711","zh":"营业外支出"},"amountMinor":5000}]}"""));
        assertThat(json(guide.run("balance", server)).at("/data/balanceSheet")).hasToString("""
                {"assetsMinor":10151376,"claimsMinor":10151376,"profitMinor":-408624,"assets":[\
                {"account":{"code":"1001.01"},"amountMinor":330000},{"account":{"code":"1002"},"amountMinor":9155376},\
                {"account":{"code":"1405"},"amountMinor":595000},{"account":{"code":"2221.02"},"amountMinor":71000}],\
                "liabilities":[{"account":{"code":"2202.02"},"amountMinor":530000},\
                {"account":{"code":"2203.02"},"amountMinor":30000}]}""");
        assertThat(json(guide.run("cash", server)).at("/data/cashFlow")).hasToString("""
                {"openingMinor":0,"netMinor":9485376,"closingMinor":9485376,"lines":[\
                {"cause":"SALES","netMinor":934000},{"cause":"SUPPLIERS","netMinor":-600000},\
                {"cause":"WAGES","netMinor":-300000},{"cause":"OTHER_OPERATING","netMinor":-548624},\
                {"cause":"FINANCING","netMinor":10000000}]}""");
        assertThat(json(guide.run("vat", server)).at("/data/vatRegister")).hasToString("""
                {"openingMinor":0,"outputMinor":104000,"inputMinor":175000,"dueMinor":0,"carriedMinor":71000}""");
    }

    private static void explained(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        JsonNode stock = json(guide.run("explain", server)).at("/data/explainAccount");
        assertThat(stock.path("closingMinor").asLong()).isEqualTo(595_000);
        assertThat(stock.at("/entries/edges")).extracting(edge -> edge.at("/node/rule").asString(""))
                .containsExactly("GOODS_RECEIPT", "SALE", "RETURN", "STOCK_DIFFERENCE", "SALE");
        assertThat(stock.at("/entries/edges/0/node/event").asString("")).isEqualTo("purchasing.GoodsReceived");
        assertThat(json(guide.run("ties", server)).at("/data/tieOuts"))
                .allSatisfy(tie -> assertThat(tie.path("broken").asBoolean(true)).as("%s", tie).isFalse());
    }

    /** Each program is asked where it is there; where it is not, that is told. */
    private static void computedAnew(PageExamples guide, RunningServer server, Path texts)
            throws IOException, InterruptedException {
        String ledger = json(guide.run("text", server)).at("/data/bookText").asString("");
        Path journal = Files.writeString(texts.resolve("books.journal"), ledger);
        assertAgrees(texts, "hledger", "-f", journal.toString(), "check", "balanced", "assertions");
        String beans = json(guide.run("text", server, "HLEDGER", "BEANCOUNT")).at("/data/bookText").asString("");
        Path bean = Files.writeString(texts.resolve("books.beancount"), beans);
        assertAgrees(texts, "bean-check", bean.toString());
        assertFindsOut(texts, "hledger", "-f",
                Files.writeString(texts.resolve("wrong.journal"), ledger.replaceFirst("4000\\.00", "4000.01"))
                        .toString(),
                "check", "balanced", "assertions");
    }

    private static void assertAgrees(Path folder, String... command) throws IOException, InterruptedException {
        ended(folder, command).ifPresent(code -> assertThat(code).as(command[0]).isZero());
    }

    private static void assertFindsOut(Path folder, String... command) throws IOException, InterruptedException {
        ended(folder, command).ifPresent(code -> assertThat(code).as(command[0]).isNotZero());
    }

    private static Optional<Integer> ended(Path folder, String... command)
            throws IOException, InterruptedException {
        boolean isThere = List.of(System.getenv("PATH").split(":"))
                .stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, command[0])));
        if (!isThere) {
            System.err.println("SKIPPED: " + command[0] + " is not installed, so nobody has computed the books anew");
            return Optional.empty();
        }
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        program.environment().put("LC_ALL", "C.UTF-8");
        return Optional.of(program.start().waitFor());
    }

    /** Its headers, its rows, and a hash that anybody can compute. */
    private static void file(PageExamples guide, RunningServer server)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        String answer = guide.run("file", server);
        int end = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, end).toLowerCase(Locale.ROOT);
        String table = answer.substring(end + 4);
        assertThat(table.lines()).hasSize(9)
                .contains("section,account,name,amountMinor", "资产 Assets,1405,库存商品 Merchandise,595000");
        assertThat(head).contains("x-report-rows: 8", "x-ledger-position: ", "x-report-sha256: " + HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(table.getBytes(StandardCharsets.UTF_8))));
    }

    private static void closed(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        JsonNode trial = json(guide.run("trial", server)).at("/data/trialBalance");
        assertThat(trial.path("debitMinor").asLong()).isEqualTo(trial.path("creditMinor").asLong()).isPositive();
        assertThat(outcomes(guide.run("close", server, Map.of("POSITION", trial.path("position").toString(), "HASH",
                trial.path("sha256").asString(""))))).containsExactly(ACCEPTED);
        assertThat(outcomes(guide.run("too-late", server))).containsExactly("finance.PeriodIsClosed");
        assertThat(outcomes(guide.run("late-sale", server))).containsExactly(ACCEPTED);
        await().untilAsserted(() -> assertThat(json(guide.run("late", server)).path("data")).hasToString("""
                {"journal":{"edges":[{"node":{"day":"2026-04-01","belongsTo":"2026-03","rule":"SALE"}}]},\
                "closedPeriods":[{"period":"2026-03","intact":true,"open":false}]}"""));
        assertThat(json(guide.run("balance", server)).at("/data/balanceSheet/assetsMinor").asLong())
                .isEqualTo(10_151_376);
    }

    /** The supplier's payment and a fee are one line; rent is on no statement. */
    private static void bank(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        assertThat(json(guide.run("preview", server)).toString()).startsWith("""
                {"account":"icbc-main","lines":4,"from":"2026-03-01","to":"2026-04-02","inMinor":10600376,\
                "outMinor":901500,"first":[{"day":"2026-03-01","amountMinor":10000000,"reference":"100",\
                "memo":"capital"},""");
        assertThat(json(guide.run("statement", server)).toString())
                .contains("\"lines\":4,\"taken\":4,\"again\":0,\"repeated\":false");
        assertThat(json(guide.run("statement", server)).toString())
                .contains("\"lines\":4,\"taken\":0,\"again\":4,\"repeated\":true");
        await().untilAsserted(() -> assertThat(json(guide.run("proposals", server)).at("/data/bankLines/edges"))
                .hasSize(4));
        JsonNode open = json(guide.run("proposals", server)).path("data");
        assertThat(open.at("/bankLines/edges")).extracting(line -> line.at("/node/proposals/0/event").asString(""))
                .containsExactly("", "finance.EntryPosted", "payments.PayoutRecorded", "finance.EntryPosted");
        String position = "";
        for (JsonNode movement : open.at("/bankMovements/edges")) {
            position = movement.at("/node/event").asString("").equals("finance.SupplierPaid")
                    ? movement.at("/node/position").toString()
                    : position;
        }
        assertThat(outcomes(guide.run("match", server, Map.of("POSITION", position, "LINE",
                open.at("/bankLines/edges/0/node/id").asString(""))))).containsExactly(ACCEPTED);
        await().untilAsserted(() -> assertThat(json(guide.run("reconciliation", server))
                .at("/data/bankReconciliation")).hasToString("""
                        {"booksMinor":9153876,"statementsMinor":9698876,"openLines":3,"openLinesMinor":10300376,\
                        "openMovements":4,"openMovementsMinor":9755376,"booksAdjustedMinor":19454252,\
                        "statementsAdjustedMinor":19454252}"""));
        assertThat(json(guide.run("ties", server)).at("/data/tieOuts")).hasSize(6)
                .allSatisfy(tie -> assertThat(tie.path("broken").asBoolean(true)).as("%s", tie).isFalse());
    }

    /** That it was accepted, or why not. */
    private static List<String> outcomes(String answers) {
        return answers.lines()
                .map(PageExamples::json)
                .map(answer -> answer.has("rejection") ? answer.at("/rejection/type").asString("")
                        : answer.path("outcome")
                                .asString(answer.at("/problem/rejection/type")
                                        .asString(
                                                answer.toString())))
                .map(String::valueOf)
                .toList();
    }
}
