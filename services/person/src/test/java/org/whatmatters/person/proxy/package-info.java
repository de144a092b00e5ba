@NullMarked
package org.whatmatters.person.proxy;

import org.jspecify.annotations.NullMarked;
