package org.whatmatters.directory.importing.format;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where the tables beside `services` wait while it is read: they may be larger than memory.
public interface HsdsRows {

    /// A row of a table, under one of the keys that other tables find it by.
    record Keyed(HsdsTable table, String key, long row, Map<String, String> cells) {}

    void keep(List<Keyed> rows) throws InterruptedException;

    /// In the order of the table; more than one for a key that stands in several rows.
    List<Keyed> find(HsdsTable table, Collection<String> keys) throws InterruptedException;
}
