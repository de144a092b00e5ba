package org.whatmatters.directory.importing.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.directory.importing.FileForm;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.importing.application.ImportJobs.Asked;
import org.whatmatters.directory.importing.application.ImportJobs.RequestKey;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.IllegalState;

/// Receives a file and answers before it is read: 64 MiB take longer than anybody waits for an answer.
@Component
public class StartImport {

    private final ImportJobs jobs;
    private final RunImport runImport;
    private final TransactionOperations transaction;
    private final Clock clock;

    StartImport(ImportJobs jobs, RunImport runImport, TransactionOperations transaction, Clock clock) {
        this.jobs = jobs;
        this.runImport = runImport;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Answers the import's id. No transaction is open while the file arrives: a slow sender would hold a connection.
    ///
    /// @param key what the caller calls this request; the same key with the same file is the same import
    public UUID start(Actor.Staff actor, String key, SourceName source, FileForm form, InputStream body)
            throws IOException {
        var file = ReceivedFile.receive(body);
        var request = new RequestKey(key, source.value() + " " + file.sha256());
        var asked = new Asked(
                UuidCreator.getTimeOrderedEpoch(), source, actor.organisationId(), actor.subject(), clock.instant());
        var isRunning = false;
        try {
            var isNew = transaction.execute(_ -> jobs.add(asked, request));
            if (!Boolean.TRUE.equals(isNew)) {
                return first(actor, request);
            }
            Thread.ofVirtual().name("import-" + asked.id()).start(() -> runAndDelete(asked, file, form));
            isRunning = true;
            return asked.id();
        } finally {
            if (!isRunning) {
                file.delete();
            }
        }
    }

    private UUID first(Actor.Staff actor, RequestKey request) {
        var first = jobs.firstOf(actor.organisationId(), request)
                .orElseThrow(() -> new IllegalState("running", "import from this source"));
        if (!first.sameFile()) {
            throw new KeyUsedDifferently();
        }
        return first.importId();
    }

    private void runAndDelete(Asked asked, ReceivedFile file, FileForm form) {
        try {
            runImport.run(asked, file.path(), form);
        } finally {
            file.delete();
        }
    }
}
