package org.whatmatters.directory.link;

/// Other people's pages.
interface Links {

    /// What somebody who follows it finds, as far as its host lets us look.
    Look at(String url);
}
