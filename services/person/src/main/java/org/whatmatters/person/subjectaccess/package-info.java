/// A copy of all that is held on one person, for that person: ordered, assembled from every service, released by two.
@NullMarked
package org.whatmatters.person.subjectaccess;

import org.jspecify.annotations.NullMarked;
