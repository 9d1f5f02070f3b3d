package io.tillbook.device.bridge;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tillbook.device.catalog.Store;
import io.tillbook.device.catalog.StoreServer;
import io.tillbook.device.job.PrintLog;
import io.tillbook.device.pairing.AccessCheck;
import io.tillbook.device.pairing.Pairings;
import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.receipt.Documents;
import io.tillbook.device.relay.Desk;
import io.tillbook.device.relay.ServerConfig;
import io.tillbook.device.selling.RegisterDesk;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A bridge from its start to its end. */
final class RunningBridge implements AutoCloseable {
    private final Devices devices;
    private final LocalApi api;
    private final Pairings pairings;
    private final PrintLog log;
    private final @Nullable LedgerSide ledger;
    private final @Nullable Store store;
    private final @Nullable RegisterDesk registers;

    /**
     * Starts a bridge.
     *
     * @throws IOException where its folder cannot be written, or its port is taken
     */
    RunningBridge(BridgeConfig config, Clock clock) throws IOException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        log = new PrintLog(config.folder(), clock);
        EventHub events = new EventHub();
        pairings = new Pairings(config.folder());
        Path templates = config.templates() == null ? null : Path.of(config.templates());
        Printing printing = new Printing(new Documents(templates, logo(config.logo())), config.usualLanguage());
        devices = new Devices(config, log, events, meters);
        ServerConfig server = config.server();
        store = server == null || config.store() == null ? null
                : new Store(config.store(), new StoreServer(server.url(), server.tokenFile()),
                        config.folder().resolve("store"), clock);
        RegisterDesk desk = store == null ? null : new RegisterDesk(store, config.folder().resolve("registers"));
        registers = desk;
        ledger = server == null ? null
                : new LedgerSide(server, config.folder(), clock, meters, desk == null ? Desk.NONE : desk);
        if (store != null && desk != null && ledger != null) {
            ReceiptPrinting receipts = new ReceiptPrinting(store, desk, devices, printing, log);
            ledger.afterwards(receipts);
            store.start(() -> ledger.settle(desk));
        }
        api = new LocalApi(new InetSocketAddress(config.address(), config.listensAt()),
                new AccessCheck(config.pages(), config.names(), pairings), new DeviceRequests(devices, printing),
                printing, log, events, ledger,
                store == null || desk == null ? null : new StoreRequests(store, desk), meters);
    }

    private static @Nullable Bitmap logo(@Nullable String file) throws IOException {
        return file == null ? null : Bitmap.of(ImageIO.read(Path.of(file).toFile()));
    }

    int port() {
        return api.port();
    }

    Pairings pairings() {
        return pairings;
    }

    PrintLog log() {
        return log;
    }

    Devices devices() {
        return devices;
    }

    @Override
    public void close() {
        api.close();
        devices.close();
        if (store != null) {
            store.close();
        }
        if (ledger != null) {
            ledger.close();
        }
        if (registers != null) {
            registers.close();
        }
    }
}
