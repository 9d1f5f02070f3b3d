package io.tillbook.command.store.rocksdb.files;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.StoreMemory;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An open RocksDB with its column families. Using it after {@link #close()} would crash the process: see
 * {@link Database}.
 */
public final class RocksHandles implements AutoCloseable {

    /** Global position → sealed envelope. */
    static final String EVENTS = "events";
    /** Stream id, sequence → global position. */
    static final String STREAMS = "streams";
    /** Stream id → sealed envelope of its newest snapshot. */
    static final String SNAPSHOTS = "snapshots";
    /** The format version. */
    static final String META = "meta";

    private static final String DEFAULT = "default";

    private final RocksSettings settings;
    private final RocksDB database;
    private final Map<String, ColumnFamilyHandle> families;

    private RocksHandles(RocksSettings settings, RocksDB database, Map<String, ColumnFamilyHandle> families) {
        this.settings = settings;
        this.database = database;
        this.families = families;
    }

    /** Opens for reading and writing, creating what is missing, and checks the format. */
    static RocksHandles open(RocksStoreOptions options) throws RocksDBException {
        RocksHandles handles = open(options, RocksDB::open);
        try {
            StoreFormat.check(handles, options.directory());
            return handles;
        } catch (RocksDBException | RuntimeException refused) {
            handles.close();
            throw refused;
        }
    }

    /** Opens for reading only and writes nothing at all, so it works on a full disk. */
    static RocksHandles openReadOnly(RocksStoreOptions options) throws RocksDBException {
        return open(options, RocksDB::openReadOnly);
    }

    private static RocksHandles open(RocksStoreOptions options, Opening opening) throws RocksDBException {
        RocksSettings settings = new RocksSettings(options, isNew(options.directory()));
        try {
            List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
            for (String name : familyNames(options.directory())) {
                descriptors.add(new ColumnFamilyDescriptor(utf8(name), settings.columnFamily(name)));
            }
            List<ColumnFamilyHandle> opened = new ArrayList<>();
            RocksDB database = opening.open(settings.database(), options.directory().toString(), descriptors, opened);
            Map<String, ColumnFamilyHandle> families = new HashMap<>();
            for (ColumnFamilyHandle family : opened) {
                families.put(new String(family.getName(), StandardCharsets.UTF_8), family);
            }
            settings.limitSstWrites();
            return new RocksHandles(settings, database, families);
        } catch (RocksDBException | RuntimeException refused) {
            settings.close();
            throw refused;
        }
    }

    /**
     * A new database is made only in an empty directory: where the CURRENT file is lost, RocksDB would start an empty
     * database over the SST files that are left.
     */
    private static boolean isNew(Path directory) throws RocksDBException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString)
                    .noneMatch(name -> name.endsWith("CURRENT") || name.endsWith(".sst") || name.endsWith(".log"));
        } catch (IOException unreadable) {
            throw new RocksDBException(unreadable.toString());
        }
    }

    /** Our column families and all existing ones: RocksDB insists on all, and a later format may have more. */
    private static Set<String> familyNames(Path directory) throws RocksDBException {
        Set<String> names = new LinkedHashSet<>(List.of(DEFAULT, EVENTS, STREAMS, SNAPSHOTS, META));
        if (Files.exists(directory.resolve("CURRENT"))) {
            try (Options listing = new Options()) {
                for (byte[] name : RocksDB.listColumnFamilies(listing, directory.toString())) {
                    names.add(new String(name, StandardCharsets.UTF_8));
                }
            }
        }
        return names;
    }

    /** The database itself, for reading. */
    public RocksDB database() {
        return database;
    }

    /** Global position → sealed envelope. */
    public ColumnFamilyHandle events() {
        return family(EVENTS);
    }

    /** Stream id, sequence → global position. */
    public ColumnFamilyHandle streams() {
        return family(STREAMS);
    }

    /** Stream id → sealed envelope of its newest snapshot. */
    public ColumnFamilyHandle snapshots() {
        return family(SNAPSHOTS);
    }

    ColumnFamilyHandle meta() {
        return family(META);
    }

    /** Writes the batch, whole or not at all; on disk when this returns. */
    public void writeDurably(WriteBatch batch) throws RocksDBException {
        database.write(settings.durable(), batch);
    }

    /** Writes one entry; on disk when this returns. */
    void putDurably(ColumnFamilyHandle family, byte[] key, byte[] value) throws RocksDBException {
        database.put(family, settings.durable(), key, value);
    }

    /** Writes an entry that may be lost without harm. */
    public void putRelaxed(ColumnFamilyHandle family, byte[] key, byte[] value) throws RocksDBException {
        database.put(family, settings.relaxed(), key, value);
    }

    /** The greatest position in the database, 0 when it is empty. */
    public long lastPosition() throws RocksDBException {
        try (RocksIterator events = database.newIterator(events())) {
            events.seekToLast();
            events.status();
            return events.isValid() ? StoreKeys.position(events.key()) : 0;
        }
    }

    /** Native memory. All column families share one block cache. */
    public StoreMemory memory() throws RocksDBException {
        return new StoreMemory(database.getLongProperty(events(), "rocksdb.block-cache-usage"),
                database.getAggregatedLongProperty("rocksdb.cur-size-all-mem-tables"));
    }

    /** SST files at level 0, which wait for their first compaction, of the column family that has the most. */
    public long level0Files() throws RocksDBException {
        long most = 0;
        for (ColumnFamilyHandle family : families.values()) {
            most = Math.max(most, Long.parseLong(database.getProperty(family, "rocksdb.num-files-at-level0")));
        }
        return most;
    }

    /** When the event at {@code position} was recorded; the beginning of time for position 0. */
    public Instant recordedAt(long position) throws RocksDBException {
        if (position == 0) {
            return Instant.MIN;
        }
        byte[] sealed = database.get(events(), StoreKeys.position(position));
        if (sealed == null) {
            throw new EventDamaged(position, "?", "it is missing", null);
        }
        return EnvelopeCodec.recordedAt(sealed, position);
    }

    @Override
    public void close() {
        families.values().forEach(ColumnFamilyHandle::close);
        database.close();
        settings.close();
    }

    private ColumnFamilyHandle family(String name) {
        return Objects.requireNonNull(families.get(name), name);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@link RocksDB#open} or {@link RocksDB#openReadOnly}. */
    @FunctionalInterface
    private interface Opening {
        RocksDB open(DBOptions options, String path, List<ColumnFamilyDescriptor> descriptors,
                List<ColumnFamilyHandle> handles) throws RocksDBException;
    }
}
