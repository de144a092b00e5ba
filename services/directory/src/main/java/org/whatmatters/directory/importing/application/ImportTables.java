package org.whatmatters.directory.importing.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.whatmatters.directory.importing.format.HsdsRows.Keyed;
import org.whatmatters.directory.importing.format.HsdsTable;

/// Rows of a file's tables, kept until its import ends.
public interface ImportTables {

    void keep(UUID importId, List<Keyed> rows);

    List<Keyed> find(UUID importId, HsdsTable table, Collection<String> keys);

    /// Of imports that have ended.
    void forgetEnded();
}
