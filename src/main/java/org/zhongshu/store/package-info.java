/**
 * What the service layer needs of a store: one transaction, the state tables, the journal, the
 * wake-up. No SQL here.
 */
@NullMarked
package org.zhongshu.store;

import org.jspecify.annotations.NullMarked;
