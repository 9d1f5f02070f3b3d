package io.tillbook.device.catalog;

import static java.util.stream.Collectors.joining;

import io.tillbook.device.json.ApiJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bridge knows of its store, on disk and in memory: prices and promotions as the server has signed them, and
 * what it has told last of registers and stock. The server is asked for what has changed in the background.
 */
public final class Store implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Store.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final StoreConfig config;
    private final StoreServer server;
    private final InstantSource clock;
    private final PriceShelf prices;
    private final StoreFacts facts;
    /** Why what the server has answered last was not taken, by what it was asked for. */
    private final Map<String, String> notTaken = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService refresher =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store").factory());

    /**
     * Takes what is on disk.
     */
    public Store(StoreConfig config, StoreServer server, Path folder, InstantSource clock) throws IOException {
        this.config = config;
        this.server = server;
        this.clock = clock;
        this.prices = new PriceShelf(folder, config.keys() == null ? null : Path.of(config.keys()));
        this.facts = new StoreFacts(folder);
    }

    /**
     * Begins to ask.
     *
     * @param onNews is called when the server has told something
     */
    public void start(Runnable onNews) {
        refresher.execute(() -> refreshOnAndOn(onNews));
    }

    private void refreshOnAndOn(Runnable onNews) {
        Duration pause = refresh(onNews) ? config.pause() : AFTER_FAILURE;
        if (!refresher.isShutdown()) {
            ScheduledFuture<?> _ =
                    refresher.schedule(() -> refreshOnAndOn(onNews), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Asks the server now, for each whatever becomes of the other; whether it has told all. */
    boolean refresh(Runnable onNews) {
        boolean arePrices = isTold("prices", () -> prices.refresh(server, config.location()));
        prices.refused().ifPresent(why -> LOG.log(System.Logger.Level.WARNING, "a bundle is not taken: {0}", why));
        boolean areFacts = isTold("registers and stock",
                () -> facts.refresh(server, config.location(), clock.instant()));
        return (arePrices || areFacts) && isTold("news", onNews::run) && arePrices && areFacts;
    }

    /** Something that the server is asked for. */
    private interface Asking {
        void ask() throws IOException;
    }

    private boolean isTold(String what, Asking asking) {
        try {
            asking.ask();
            notTaken.remove(what);
            return true;
        } catch (StoreServer.NoLine noLine) {
            LOG.log(System.Logger.Level.DEBUG, "the server has told nothing new", noLine);
        } catch (IOException other) {
            String why = String.valueOf(other.getMessage());
            boolean isKnown = why.equals(notTaken.put(what, why));
            LOG.log(isKnown ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING, what + " are not taken", other);
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.ERROR, "what the server has told was not taken", unexpected);
        }
        return false;
    }

    /** What its receipts have at their head. */
    public String head() {
        return config.head();
    }

    /** Which printer prints the receipts of a register; empty where its till does. */
    public Optional<String> printer(String register) {
        return Optional.ofNullable(config.receiptPrinters().get(register));
    }

    /** Its id. */
    public String location() {
        return config.location();
    }

    /** What is sold by now; empty where there is nothing, or nothing that may be used still. */
    public Optional<Catalogue> catalogue() {
        return prices.catalogue().filter(known -> known.bundle().ageAt(clock.instant()) != BundleAge.STOPPED);
    }

    /** The moment by this computer's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** The stock of a product as the server has told it last. */
    public Optional<JsonNode> stock(String sku) {
        return facts.stock(sku);
    }

    /** A register as the server has told it last. */
    public Optional<JsonNode> register(String register) {
        return facts.register(register);
    }

    /** All registers as the server has told them last. */
    public JsonNode registers() {
        return facts.registers();
    }

    /** How old what is known is, and why what the server has answered last was not taken where it was not. */
    public ObjectNode age() {
        Instant now = clock.instant();
        ObjectNode age = (ObjectNode) ApiJson.tree("{}");
        PriceBundle bundle = prices.catalogue().map(Catalogue::bundle).orElse(null);
        if (bundle == null) {
            age.put("is", prices.refused().isPresent() ? "ALTERED" : "MISSING");
        } else {
            age.put("is", bundle.ageAt(now).name());
            age.put("bundle", bundle.id());
            age.put("asOf", bundle.asOf().toString());
            age.put("staleAfter", bundle.staleAfter().toString());
            age.put("stopAfter", bundle.stopAfter().toString());
            age.put("ageSeconds", Duration.between(bundle.asOf(), now).toSeconds());
        }
        facts.asOf().ifPresent(asOf -> age.put("stockAsOf", asOf.toString()));
        String why = Stream.concat(prices.refused().stream(), notTaken.values().stream()).collect(joining("; "));
        if (!why.isEmpty()) {
            age.put("notTaken", why);
        }
        return age;
    }

    @Override
    public void close() {
        refresher.shutdownNow();
    }
}
