internal import Workbooks
