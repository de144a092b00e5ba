package org.whatmatters.directory.openreferral;

import org.springframework.jdbc.core.RowMapper;

/// Where a list of the feed comes from, in SQL.
///
/// @param chosen what is read of each before the page is cut, `id` among it
/// @param from what is searched and counted
/// @param id of an item, as `from` has it
/// @param shown what is read of those on the page (`s`)
/// @param joined what is joined to those on the page
/// @param order by names of `chosen`
record Source<T extends FeedItem>(
        String chosen, String from, String id, String shown, String joined, String order, RowMapper<T> row) {}
