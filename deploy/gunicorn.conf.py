"""The pages of a served installation: `gunicorn -c deploy/gunicorn.conf.py unionhub.wsgi`."""

import os

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
timeout = 60
graceful_timeout = 20
# A worker begins anew after so many pages, so that nothing can grow for ever.
max_requests = 5000
max_requests_jitter = 500
# The program writes a line of its own for each request, without names, numbers or the words of a search.
accesslog = None
errorlog = "-"
# A heartbeat file on a real disk would block where the disk is slow.
worker_tmp_dir = "/dev/shm"
