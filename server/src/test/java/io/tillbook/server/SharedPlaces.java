package io.tillbook.server;

import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import io.tillbook.server.routing.MemoryWire;
import io.tillbook.server.testing.OtherMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * One store of events, one way of commands and one database that several servers of this process share, as servers of
 * several processes share an Axon Server and a MongoDB. One at a time.
 */
final class SharedPlaces implements AutoCloseable {
    private static final AtomicReference<@Nullable OpenStore> SHARED = new AtomicReference<>();

    private final Path directory;
    private final OtherMongo mongo = new OtherMongo();
    private final String database = "tillbook-" + UUID.randomUUID();
    private final OpenStore store;
    private final List<Server> servers = new ArrayList<>();

    SharedPlaces(Path directory) {
        this.directory = directory;
        RocksDbRuntime.in(directory);
        mongo.open();
        OpenStore opened = OpenStore.embedded(new EmbeddedHistory(directory, DataSize.ofMegabytes(8),
                new LedgerSerializer(Capabilities.all().types())), GroupCommitListener.NONE);
        store = new OpenStore(opened.store(), new MemoryWire(), opened.status(), null);
        SHARED.set(store);
    }

    /** Takes the place of the store that each server would open for itself. */
    @Configuration(proxyBeanMethods = false)
    static class SharedStore {
        @Bean(destroyMethod = "")
        OpenStore openStore(RocksDbRuntime prepared) {
            return Objects.requireNonNull(SHARED.get());
        }

        @Bean(destroyMethod = "")
        LedgerStore ledgerStore(OpenStore open) {
            return open.store();
        }
    }

    /** Starts one more server, with some roles. */
    Server server(String roles, String... settings) {
        List<String> all = new ArrayList<>(List.of("--tillbook.roles=" + roles, "--tillbook.store.engine=axon-server",
                "--tillbook.views.uri=" + mongo.uri(), "--tillbook.views.database=" + database,
                "--tillbook.keys.master=" + directory.resolve("master"),
                "--spring.main.allow-bean-definition-overriding=true"));
        all.addAll(List.of(settings));
        Server server = Server.with(SharedStore.class, all.toArray(String[]::new));
        servers.add(server);
        return server;
    }

    @Override
    public void close() throws IOException {
        for (Server server : servers.reversed()) {
            server.close();
        }
        store.close();
        mongo.drop(database, database + "-keys");
        mongo.close();
        SHARED.set(null);
    }
}
