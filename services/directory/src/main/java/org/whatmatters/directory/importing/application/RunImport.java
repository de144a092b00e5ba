package org.whatmatters.directory.importing.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.importing.FileForm;
import org.whatmatters.directory.importing.ImportState;
import org.whatmatters.directory.importing.Refusal;
import org.whatmatters.directory.importing.application.ImportJobs.Asked;
import org.whatmatters.directory.importing.format.FeedPages;
import org.whatmatters.directory.importing.format.HsdsFile;
import org.whatmatters.directory.importing.format.Reading;
import org.whatmatters.directory.importing.format.Readings;
import org.whatmatters.directory.importing.format.ServiceFile;
import org.whatmatters.directory.importing.format.TemplateFile;
import org.whatmatters.directory.importing.format.UnreadableFile;

/// Imports a file from its first row to its last, batch by batch, one file at a time. A database that is away is
/// waited for; a row that the database will not hold is refused, and only that row.
@Component
class RunImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);

    private final Semaphore turn = new Semaphore(1, true);
    private final ImportBatch importBatch;
    private final ImportJobs jobs;
    private final TablesAside tablesAside;
    private final PatientTransaction patiently;
    private final Clock clock;

    RunImport(
            ImportBatch importBatch,
            ImportJobs jobs,
            TablesAside tablesAside,
            PatientTransaction patiently,
            Clock clock) {
        this.importBatch = importBatch;
        this.jobs = jobs;
        this.tablesAside = tablesAside;
        this.patiently = patiently;
        this.clock = clock;
    }

    /// How to begin to read: what is wrong with a file as a whole comes out here.
    interface Opening {

        Readings open() throws IOException, UnreadableFile, InterruptedException;
    }

    void run(Asked asked, Path file, FileForm form) {
        try {
            awaitTurn(asked);
            try {
                readAll(asked, () -> open(asked, file, form));
            } finally {
                turn.release();
            }
        } catch (NoLongerRunning _) {
            LOG.warn("import {} is no longer running", asked.id());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// At once: a feed answers slowly, and a file would wait for it.
    ///
    /// Answers whether it was read to its end.
    boolean runApart(Asked asked, Opening opening) {
        try {
            return readAll(asked, opening) == ImportState.FINISHED;
        } catch (NoLongerRunning _) {
            LOG.warn("import {} is no longer running", asked.id());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private ImportState readAll(Asked asked, Opening opening) throws InterruptedException {
        try (var services = opening.open()) {
            for (var rows = services.next(); !rows.isEmpty(); rows = services.next()) {
                take(asked, rows);
                services.taken();
            }
            return end(asked, ImportState.FINISHED, null);
        } catch (UnreadableFile | FeedPages.FeedFault e) {
            return end(asked, ImportState.FAILED, e.getMessage());
        } catch (ZipException _) {
            return end(asked, ImportState.FAILED, "The ZIP file is broken, or unpacks to more than 1 GiB.");
        } catch (IOException e) {
            LOG.error("import {} could not read its file", asked.id(), e);
            return end(asked, ImportState.FAILED, "The file could not be read again after it had been received.");
        } catch (NoLongerRunning e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("import {} met a fault of ours", asked.id(), e);
            return end(
                    asked,
                    ImportState.FAILED,
                    "A fault of the directory ended the import. What it had taken in stays.");
        }
    }

    private Readings open(Asked asked, Path file, FileForm form)
            throws IOException, UnreadableFile, InterruptedException {
        return switch (form) {
            case LINES -> ServiceFile.ofLines(Files.newInputStream(file));
            case LIST -> ServiceFile.ofList(Files.newInputStream(file));
            case TABLES -> new HsdsFile(file, asked.source(), tablesAside.of(asked));
            case TEMPLATE -> new TemplateFile(Files.newInputStream(file), asked.source());
        };
    }

    private void take(Asked asked, List<Reading> rows) throws InterruptedException {
        try {
            patiently.run(() -> importBatch.take(asked, rows));
        } catch (NonTransientDataAccessException e) {
            // Not the fault itself: what a database says of a row may repeat it.
            LOG.warn("import {}: a batch cannot be stored ({}), its rows are tried one by one", asked.id(), name(e));
            for (var row : rows) {
                takeAlone(asked, row);
            }
        }
    }

    private void takeAlone(Asked asked, Reading row) throws InterruptedException {
        try {
            patiently.run(() -> importBatch.take(asked, List.of(row)));
        } catch (NonTransientDataAccessException _) {
            var id = row.serviceId();
            var refusal = new Refusal(
                    id == null ? null : id.toString(),
                    "cannot-be-stored",
                    "The row holds a value that the directory cannot keep.");
            patiently.run(() -> importBatch.take(asked, List.of(new Reading.Refused(row.row(), id, refusal))));
        }
    }

    private ImportState end(Asked asked, ImportState state, @Nullable String fault) throws InterruptedException {
        patiently.run(() -> jobs.end(asked.id(), state, fault, clock.instant()));
        LOG.info("import {} of {}: {}", asked.id(), asked.source().value(), state);
        return state;
    }

    private void awaitTurn(Asked asked) throws InterruptedException {
        while (!turn.tryAcquire(5, TimeUnit.SECONDS)) {
            patiently.run(() -> {
                if (!jobs.touch(asked.id(), clock.instant())) {
                    throw new NoLongerRunning();
                }
            });
        }
    }

    private static String name(RuntimeException fault) {
        return fault.getClass().getSimpleName();
    }
}
