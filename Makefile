# Thin verbs: each is one line, and a plain command or script that also works
# without make.
.PHONY: run test check bench e2e fuzz reliability screenshots package

run:         ; @.ci/need build && .ci/open
test:        ; @.ci/need build test && go test -race -timeout 30m $$(go list ./... | grep -v /e2e) && go test -race -timeout 30m ./app/e2e
check:       ; @.ci/need build && .ci/check
bench:       ; @go test -run '^$$' -bench . -benchmem ./graphmodel/... ./storage/... ./app/drawing/...
e2e:         ; @.ci/need build test && go test -race -timeout 30m -count=1 -v ./app/e2e
fuzz:        ; @.ci/fuzz 10m
reliability: ; @.ci/need build test && .ci/reliability
screenshots: ; @.ci/need build test && .ci/screenshots
package:     ; @.ci/need build && .ci/package
