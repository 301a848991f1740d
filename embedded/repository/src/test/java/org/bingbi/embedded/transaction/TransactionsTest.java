package org.bingbi.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.bingbi.embedded.node.NodeWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

class TransactionsTest {
    private static NodeWorld world;

    @BeforeAll
    static void open() {
        world = new NodeWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void workThatOthersGotInTheWayOfIsTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();

        String result = world.does(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw new ConcurrencyFailureException("somebody else was first");
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void anErrorOfOnesOwnIsNotTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> world.does(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalArgumentException("mine");
                }))
                .hasMessage("mine");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void manyWhoCountUpOneNodeLoseNoCount() throws Exception {
        NodeRef counter = world.does(() -> world.paper("counter"));
        world.does(() -> {
            world.nodes.setProperty(counter, NodeWorld.t("pages"), 0);
            return null;
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(threads.submit(() -> world.does(() -> {
                int pages = (Integer) world.nodes.getProperty(counter, NodeWorld.t("pages"));
                world.nodes.setProperty(counter, NodeWorld.t("pages"), pages + 1);
                return null;
            })));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        assertThat(world.does(() -> world.nodes.getProperty(counter, NodeWorld.t("pages"))))
                .isEqualTo(40);
    }

    @Test
    void aReadOnlyTransactionRefusesToWrite() {
        NodeRef paper = world.does(() -> world.paper("read only"));

        assertThatThrownBy(() -> world.transactions.doInTransaction(
                        () -> {
                            world.nodes.setProperty(paper, NodeWorld.COLOUR, "red");
                            return null;
                        },
                        true,
                        true))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writingWorkCannotJoinATransactionThatOnlyReads() {
        assertThatThrownBy(() -> world.transactions.doInTransaction(
                        () -> world.transactions.doInTransaction(() -> "never", false, false), true, true))
                .isInstanceOf(AlfrescoRuntimeException.class);
    }

    @Test
    void aTransactionOfItsOwnStandsWhenTheOneAroundItFalls() {
        List<NodeRef> made = new ArrayList<>();

        assertThatThrownBy(() -> world.does(() -> {
                    made.add(world.does(() -> world.paper("inner")));
                    made.add(world.paper("outer"));
                    throw new IllegalStateException("outer falls");
                }))
                .hasMessage("outer falls");

        assertThat(world.does(() -> world.nodes.exists(made.get(0)))).isTrue();
        assertThat(world.does(() -> world.nodes.exists(made.get(1)))).isFalse();
    }

    @Test
    void listenersHearOfTheEndAndMayBindOthersBeforeIt() {
        List<String> heard = new ArrayList<>();

        world.does(() -> {
            AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    heard.add("before");
                    AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
                        @Override
                        public void beforeCommit(boolean again) {
                            heard.add("late");
                        }
                    });
                }

                @Override
                public void afterCommit() {
                    heard.add("after");
                }
            });
            return null;
        });

        assertThat(heard).containsExactly("before", "late", "after");
    }

    @Test
    void aListenerThatHearsOfTheCommitMayWriteToWhatWasCommitted() {
        NodeRef paper = world.does(() -> world.paper("heard of"));

        world.does(() -> {
            world.nodes.setProperty(paper, NodeWorld.t("pages"), 1);
            AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
                @Override
                public void afterCommit() {
                    world.does(() -> {
                        assertThat(world.nodes.getProperty(paper, NodeWorld.t("pages")))
                                .isEqualTo(1);
                        world.nodes.setProperty(paper, NodeWorld.t("pages"), 2);
                        return null;
                    });
                }
            });
            return null;
        });

        assertThat(world.does(() -> world.nodes.getProperty(paper, NodeWorld.t("pages"))))
                .isEqualTo(2);
        world.does(() -> {
            world.nodes.setProperty(paper, NodeWorld.t("pages"), 3);
            return null;
        });
        assertThat(world.does(() -> world.nodes.getProperty(paper, NodeWorld.t("pages"))))
                .isEqualTo(3);
    }

    @Test
    void commitsAreNumberedWithoutAGap() throws Exception {
        long before = world.commitLog.lastCommitted();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String name = "ordered " + i;
            all.add(threads.submit(() -> world.does(() -> world.paper(name))));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        List<Long> expected = new ArrayList<>();
        for (long id = before + 1; id <= before + 24; id++) {
            expected.add(id);
        }
        assertThat(world.jdbc.queryForList("SELECT id FROM txn WHERE id > ?", Long.class, before))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(world.commitLog.lastCommitted()).isEqualTo(before + 24);
    }
}
