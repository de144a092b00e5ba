package org.whatmatters.directory.importing.application;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.importing.application.ImportJobs.Asked;
import org.whatmatters.directory.importing.format.HsdsRows;
import org.whatmatters.directory.importing.format.HsdsTable;

/// The tables of an import that wait in the database while its services are read.
@Component
class TablesAside {

    private final ImportTables tables;
    private final ImportJobs jobs;
    private final PatientTransaction patiently;
    private final Clock clock;

    TablesAside(ImportTables tables, ImportJobs jobs, PatientTransaction patiently, Clock clock) {
        this.tables = tables;
        this.jobs = jobs;
        this.patiently = patiently;
        this.clock = clock;
    }

    HsdsRows of(Asked asked) {
        return new HsdsRows() {
            @Override
            public void keep(List<Keyed> rows) throws InterruptedException {
                patiently.run(() -> {
                    if (!jobs.touch(asked.id(), clock.instant())) {
                        throw new NoLongerRunning();
                    }
                    tables.keep(asked.id(), rows);
                });
            }

            @Override
            public List<Keyed> find(HsdsTable table, Collection<String> keys) throws InterruptedException {
                return patiently.get(() -> tables.find(asked.id(), table, keys));
            }
        };
    }
}
