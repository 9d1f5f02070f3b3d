package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.imports.csv.ReadProgress;

/** Is shown how far an import is. */
@FunctionalInterface
public interface ImportWatch {
    /** A stage as it goes on. */
    interface StageProgress extends AutoCloseable {
        /** The server took nothing; it is tried again later. */
        void waiting(String reason);

        /** All of it is done. */
        void finish();

        @Override
        void close();
    }

    /** A stage begins; both are looked at as it goes on. */
    StageProgress begin(ImportCounts counts, ReadProgress reading);
}
