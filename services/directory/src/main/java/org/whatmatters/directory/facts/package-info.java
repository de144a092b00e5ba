/// What only this platform asks of a service, beside what a feed says: who may refer and how, whom it is for, how it is
/// to walk in.
@NullMarked
package org.whatmatters.directory.facts;

import org.jspecify.annotations.NullMarked;
