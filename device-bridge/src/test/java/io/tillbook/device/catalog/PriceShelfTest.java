package io.tillbook.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.language.CanonicalJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is kept, and nothing takes its place that the server has not signed. */
class PriceShelfTest {
    private static final Instant DAY = Instant.parse("2026-11-28T04:00:00Z");

    @TempDir private Path folder;

    private SigningServer server;
    private StoreServer asked;

    @BeforeEach
    void start() throws Exception {
        server = new SigningServer("bundles-1");
        server.tells(Bundles.small());
        asked = new StoreServer(server.base(), Files.writeString(folder.resolve("token"), "none"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itIsThereAfterARestartWithoutALine() throws Exception {
        shelf(null).refresh(asked, "S1");
        server.close();

        PriceBundle bundle = shelf(null).catalogue().orElseThrow().bundle();
        assertThat(bundle.id()).isEqualTo("S1@4");
        assertThat(milk(bundle, DAY)).hasValue(1300L);
        assertThat(milk(bundle, DAY.plusSeconds(86_400))).hasValue(1150L);
        assertThat(bundle.products().get(new Sku("NEW")).priceAt(DAY)).isEmpty();
        assertThat(bundle.ageAt(DAY)).isEqualTo(BundleAge.FRESH);
        assertThat(bundle.ageAt(bundle.staleAfter())).isEqualTo(BundleAge.STALE);
        assertThat(bundle.ageAt(bundle.stopAfter())).isEqualTo(BundleAge.STOPPED);
    }

    @Test
    void whatSomebodyHasChangedOnTheWayIsRefusedAndTheOldOneStays() throws Exception {
        PriceShelf shelf = shelf(null);
        shelf.refresh(asked, "S1");
        String genuine = server.sealed(Bundles.small(), CanonicalJson.text(SigningServer.inOrder(Bundles.small())));
        for (String altered : List.of(genuine.replace("1300", "1"), genuine.replace("\"whole\":\"", "\"whole\":\"0"),
                "{}", "<html>", genuine.replace("bundles-1", "bundles-9"))) {
            server.answers(altered);
            shelf.refresh(asked, "S1");

            assertThat(shelf.refused()).as(altered).isPresent();
            assertThat(milk(shelf.catalogue().orElseThrow().bundle(), DAY)).hasValue(1300L);
        }
        server.tells(Bundles.small());
        shelf.refresh(asked, "S1");
        assertThat(server.asked()).as("the next one is asked for whole").isEqualTo("null");
        assertThat(shelf.refused()).isEmpty();
    }

    @Test
    void anotherServerWithKeysOfItsOwnIsNotBelieved() throws Exception {
        shelf(null).refresh(asked, "S1");
        try (SigningServer other = new SigningServer("bundles-1")) {
            Map<String, Object> cheap = Bundles.small();
            cheap.put("id", "S1@5");
            other.tells(cheap);
            PriceShelf shelf = shelf(null);
            shelf.refresh(new StoreServer(other.base(), folder.resolve("token")), "S1");

            assertThat(shelf.refused()).hasValueSatisfying(why -> assertThat(why).contains("signature"));
            assertThat(shelf.catalogue().orElseThrow().bundle().id()).isEqualTo("S1@4");
        }
    }

    @Test
    void keysThatTheShopHasPutThereAreTheOnlyOnes() throws Exception {
        try (SigningServer other = new SigningServer("bundles-1")) {
            PriceShelf shelf = shelf(Files.writeString(folder.resolve("keys"), other.keys()));
            shelf.refresh(asked, "S1");
            assertThat(shelf.catalogue()).isEmpty();
            assertThat(shelf.refused()).isPresent();
        }
        PriceShelf shelf = shelf(Files.writeString(folder.resolve("keys"), server.keys()));
        shelf.refresh(asked, "S1");
        assertThat(shelf.catalogue()).isPresent();
    }

    @Test
    void keysOfTheShopThatCannotBeReadLetNobodyElsesIn() throws Exception {
        PriceShelf shelf = shelf(Files.writeString(folder.resolve("keys"), "no keys"));
        shelf.refresh(asked, "S1");

        assertThat(shelf.catalogue()).isEmpty();
        assertThat(shelf.refused()).hasValue("the keys are no JSON");
    }

    @Test
    void noBundleLiesThereWithoutTheKeysThatOpenIt() throws Exception {
        PriceShelf shelf = shelf(null);
        Path keys = folder.resolve("store/keys.json");
        Files.createDirectories(keys.resolve("in-the-way"));
        assertThatIOException().isThrownBy(() -> shelf.refresh(asked, "S1"));
        assertThat(shelf.catalogue()).isEmpty();
        Files.delete(keys.resolve("in-the-way"));
        Files.delete(keys);

        assertThat(shelf(null).catalogue()).isEmpty();
        shelf.refresh(asked, "S1");
        assertThat(shelf(null).catalogue()).isPresent();
    }

    @Test
    void keysThatAreAnnouncedBesideThoseOfTheShopAreNotBelieved() throws Exception {
        Path pinned = Files.writeString(folder.resolve("keys"), server.keys());
        try (SigningServer other = new SigningServer("bundles-2")) {
            server.announces(other);
            PriceShelf shelf = shelf(pinned);
            shelf.refresh(asked, "S1");
            Map<String, Object> next = Bundles.small();
            next.put("id", "S1@5");
            String text = CanonicalJson.text(SigningServer.inOrder(next));
            for (PriceShelf each : List.of(shelf, shelf(pinned))) {
                server.answers(other.sealed(next, text));
                each.refresh(asked, "S1");
                assertThat(each.refused()).hasValueSatisfying(why -> assertThat(why).contains("bundles-2"));
                assertThat(each.catalogue().orElseThrow().bundle().id()).isEqualTo("S1@4");
            }
            Files.writeString(folder.resolve("store/keys.json"), other.keys()); // of a time when none were pinned
            PriceShelf later = shelf(pinned);
            later.refresh(asked, "S1");
            assertThat(later.refused()).isPresent();
        }
    }

    @Test
    void keysThatAreAnnouncedBesideTheFirstOnesAreBelievedWhereTheShopHasPutNone() throws Exception {
        try (SigningServer other = new SigningServer("bundles-2")) {
            server.announces(other);
            shelf(null).refresh(asked, "S1");
            Map<String, Object> next = Bundles.small();
            next.put("id", "S1@5");
            server.answers(other.sealed(next, CanonicalJson.text(SigningServer.inOrder(next))));
            PriceShelf shelf = shelf(null);
            shelf.refresh(asked, "S1");
            assertThat(shelf.catalogue().orElseThrow().bundle().id()).isEqualTo("S1@5");
        }
    }

    @Test
    void whatSomebodyHasChangedOnDiskIsNotSoldBy() throws Exception {
        shelf(null).refresh(asked, "S1");
        Path file = folder.resolve("store").resolve("bundle.json");
        Files.writeString(file, Files.readString(file).replace("1300", "1200"));

        PriceShelf shelf = shelf(null);
        assertThat(shelf.catalogue()).isEmpty();
        assertThat(shelf.refused()).hasValueSatisfying(why -> assertThat(why).contains("on this computer"));
        shelf.refresh(asked, "S1");
        assertThat(milk(shelf.catalogue().orElseThrow().bundle(), DAY)).hasValue(1300L);
    }

    @Test
    void whatHasChangedIsPutTogetherWithWhatIsThere() throws Exception {
        PriceShelf shelf = shelf(null);
        shelf.refresh(asked, "S1");
        Map<String, Object> next = Bundles.small();
        next.put("id", "S1@9");
        next.put("position", 9);
        Map<String, Object> tea = Map.of("TEA",
                Bundles.product("茶 Tea", "PIECE", List.of(), List.of(Map.of("priceMinor", 6000))));
        Map<Object, Object> all = new HashMap<>((Map<?, ?>) next.get("products"));
        all.putAll(tea);
        next.put("products", all);
        Map<String, Object> change = new HashMap<>(next);
        change.put("products", tea);
        change.put("since", Map.of("position", 4, "asOf", Bundles.AS_OF));
        String whole = CanonicalJson.text(SigningServer.inOrder(next));

        server.answers(server.sealed(change, whole + " "));
        shelf.refresh(asked, "S1");
        assertThat(shelf.refused()).hasValueSatisfying(why -> assertThat(why).contains("put together"));
        assertThat(shelf.catalogue().orElseThrow().bundle().id()).isEqualTo("S1@4");

        server.answers(server.sealed(change, whole));
        shelf.refresh(asked, "S1");
        PriceBundle bundle = shelf(null).catalogue().orElseThrow().bundle();
        assertThat(bundle.id()).isEqualTo("S1@9");
        assertThat(bundle.products()).hasSize(4);
        assertThat(bundle.products().get(new Sku("TEA")).priceAt(DAY)).hasValueSatisfying(
                price -> assertThat(price.price().minor()).isEqualTo(6000));
    }

    @Test
    void whatAFullDiskDoesNotTakeIsAskedForAgain() throws Exception {
        PriceShelf shelf = shelf(null);
        shelf.refresh(asked, "S1");
        Map<String, Object> next = Bundles.small();
        next.put("id", "S1@9");
        next.put("position", 9);
        server.tells(next);
        Path inTheWay = Files.createDirectory(folder.resolve("store").resolve("bundle.json.new"));
        assertThatIOException().isThrownBy(() -> shelf.refresh(asked, "S1"));
        assertThat(shelf.catalogue().orElseThrow().bundle().id()).isEqualTo("S1@4");
        Files.delete(inTheWay);
        shelf.refresh(asked, "S1");

        assertThat(server.asked()).startsWith("since=4&");
        assertThat(shelf(null).catalogue().orElseThrow().bundle().id()).isEqualTo("S1@9");
    }

    @Test
    void productsAreFoundByWordsAndCodes() throws Exception {
        PriceShelf shelf = shelf(null);
        shelf.refresh(asked, "S1");
        Catalogue catalogue = shelf.catalogue().orElseThrow();

        assertThat(catalogue.find("MILK 鲜", 9)).extracting(Product::sku).containsExactly(new Sku("MILK"));
        assertThat(catalogue.find("", 2)).hasSize(2);
        assertThat(catalogue.product(catalogue.read("code", "06901234567892")))
                .hasValueSatisfying(product -> assertThat(product.sku()).isEqualTo(new Sku("MILK")));
        assertThat(catalogue.product(catalogue.read("code", "2112345002507")).map(Product::name))
                .hasValue("苹果 Apples");
        assertThat(catalogue.product(catalogue.read("code", "none"))).isEmpty();
    }

    private PriceShelf shelf(@Nullable Path pinned) throws Exception {
        return new PriceShelf(folder.resolve("store"), pinned);
    }

    private static Optional<Long> milk(PriceBundle bundle, Instant at) {
        return bundle.products().get(new Sku("MILK")).priceAt(at).map(price -> price.price().minor());
    }
}
